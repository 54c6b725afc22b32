import type { GraphEdge } from '@pacto/backstage-plugin-pacto-common';
import { graph, ledgerEdge } from '../../../__fixtures__/graph';
import { growTree, type Branch } from './growTree';
import { listRows } from './listRows';

/** A graph with these edges, written as `from>to`; the first node is in the middle. */
function graphOf(...arrows: string[]) {
  const { conflict: _, ...plain } = ledgerEdge;
  const edges = arrows.map((arrow): GraphEdge => {
    const [from, to] = arrow.split('>');
    return { ...plain, id: arrow, from, to, name: to };
  });
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const nodes = ids.map(id => ({ ...graph.nodes[0], id, name: id }));
  return { ...graph, root: 'a', nodes, edges };
}

const write = (branches: Branch[]): string =>
  branches
    .map(({ node, end, children }) =>
      [node?.name, end && `!${end}`, children.length && `(${write(children)})`]
        .filter(Boolean)
        .join(''),
    )
    .join(' ');

const grow = (...arrows: string[]) =>
  growTree(graphOf(...arrows)).sides.map(
    ({ side, children }) => `${side}: ${write(children)}`,
  );

describe('growTree', () => {
  it('has both directions, level by level', () => {
    expect(grow('a>b', 'b>c', 'x>a', 'y>x')).toEqual([
      'needs: b(c)',
      'neededBy: x(y)',
    ]);
  });

  it('opens a node once, where it is nearest, and marks it elsewhere', () => {
    expect(grow('a>b', 'b>c', 'a>c', 'c>d')).toEqual([
      'needs: b(c!repeated) c(d)',
    ]);
  });

  it('does not mark what has nothing below it', () => {
    expect(grow('a>b', 'b>c', 'a>c')).toEqual(['needs: b(c) c']);
  });

  it('ends where it leads back', () => {
    expect(grow('a>b', 'b>c', 'c>b')).toEqual(['needs: b(c(b!cycle))']);
    expect(grow('a>a')).toEqual(['needs: a!cycle', 'neededBy: a!cycle']);
  });

  it('has the direction that is asked for', () => {
    const answer = graphOf('a>b', 'x>a');
    expect(growTree(answer, 'dependents').sides).toMatchObject([
      { side: 'neededBy' },
    ]);
  });

  it('counts the edges that are on no way from the middle', () => {
    expect(growTree(graphOf('a>b', 'x>a', 'x>b')).omitted).toBe(1);
  });
});

describe('listRows', () => {
  const tree = growTree(graphOf('a>b', 'b>c', 'x>a'));
  const list = (isOpen: (key: string, level: number) => boolean) =>
    listRows(tree, isOpen).map(({ key, level, isOpen: open }) =>
      [key, level, open].filter(part => part !== undefined).join(' '),
    );

  it('has what is below open rows', () => {
    expect(list(() => true)).toEqual([
      'needs 1 true',
      'needs a>b 2 true',
      'needs b>c 3',
      'neededBy 1 true',
      'neededBy x>a 2',
    ]);
  });

  it('leaves out what is below closed ones', () => {
    expect(list((_, level) => level === 1)).toEqual([
      'needs 1 true',
      'needs a>b 2 false',
      'neededBy 1 true',
      'neededBy x>a 2',
    ]);
  });
});
