import { diffByLines } from './diffByLines';

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `  "line ${at}": ${at * 7},`);

function changed(before: string[], after: string[]) {
  const [a, b] = [before.join('\n'), after.join('\n')];
  return diffByLines(a, b).map(({ fromA, toA, fromB, toB }) => [
    a.slice(fromA, toA),
    b.slice(fromB, toB),
  ]);
}

describe('diffByLines', () => {
  it('tells what is equal between changes that are far apart', () => {
    const before = lines(2000);
    const after = [
      'first',
      ...before.slice(0, 900),
      ...before.slice(1700, 1999),
      'last',
    ];
    const changes = changed(before, after);
    expect(changes[0]).toEqual(['', 'first\n']);
    expect(changes[1][0]).toBe(`${before.slice(900, 1700).join('\n')}\n`);
    expect(changes[1][1]).toBe('');
    expect(changes.slice(2).join()).not.toContain('line 1998');
  });

  it('tells what differs within a line', () => {
    expect(changed(['a', 'version: 1.5.0', 'b'], ['a', 'version: 2.5.0', 'b']))
      // Not the whole line.
      .toEqual([['1', '2']]);
  });

  it('finds nothing in equal texts, and everything against none', () => {
    expect(changed(['a', 'b'], ['a', 'b'])).toEqual([]);
    expect(changed([], ['a', 'b'])).toEqual([['', 'a\nb']]);
  });
});
