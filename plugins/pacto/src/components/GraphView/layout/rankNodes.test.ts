import { rankNodes } from './rankNodes';

const rank = (nodes: number, edges: Array<[number, number]>) =>
  rankNodes({ nodes, edges: Int32Array.from(edges.flat()) });

describe('rankNodes', () => {
  it('puts what is needed further on than what needs it, by the longest way', () => {
    const { rank: ranks } = rank(4, [
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 2],
    ]);
    expect([...ranks]).toEqual([0, 1, 2, 1]);
  });

  it('turns the edge that closes a cycle around, and no other', () => {
    const { rank: ranks, edges } = rank(3, [
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
    expect([...ranks]).toEqual([0, 1, 2]);
    expect([...edges]).toEqual([0, 1, 1, 2, 0, 2]);
  });

  it('stands a node that needs itself', () => {
    expect(
      rank(2, [
        [0, 0],
        [0, 1],
      ]).ranks,
    ).toBe(2);
  });

  it('goes as deep as a chain is, and never back, for any graph', () => {
    const chain = Array.from({ length: 50_000 }, (_, at): [number, number] => [
      at,
      at + 1,
    ]);
    expect(rank(50_001, chain).ranks).toBe(50_001);
    const tangle = Array.from({ length: 3000 }, (_, at): [number, number] => [
      (at * 7919) % 500,
      (at * 104_729 + 13) % 500,
    ]);
    const { rank: ranks, edges } = rank(500, tangle);
    const back = tangle.filter(
      (_, edge) =>
        edges[2 * edge] !== edges[2 * edge + 1] &&
        ranks[edges[2 * edge]] >= ranks[edges[2 * edge + 1]],
    );
    expect(back).toEqual([]);
  });
});
