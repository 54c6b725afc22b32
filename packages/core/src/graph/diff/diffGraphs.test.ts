import { Random } from '../../__testUtils__';
import { contract, fetchFrom } from '../__testUtils__/remote';
import { resolveGraph } from '../resolve/resolveGraph';
import type { GraphContract } from '../types';
import { diffGraphs } from './diffGraphs';
import { renderGraphDiff } from './renderGraphDiff';

const ref = (name: string) => `oci://reg.io/shop/${name}`;

/** `{ a: 'a@1.0.0 b c' }`: what stands behind a reference and what it needs. */
function graphOf(root: string, remote: Record<string, string>) {
  const parse = (text: string): GraphContract => {
    const [name, ...needs] = text.split(' ');
    return contract(name, ...needs.map(ref));
  };
  const contracts = Object.entries(remote).map(
    ([name, text]) => [ref(name), parse(text)] as const,
  );
  const fetch = fetchFrom(Object.fromEntries(contracts));
  return resolveGraph(parse(root), { fetch });
}

async function diff(
  old: [string, Record<string, string>],
  next: [string, Record<string, string>],
) {
  return diffGraphs(await graphOf(...old), await graphOf(...next));
}

describe('diffGraphs', () => {
  it('finds changed, added and removed services, sorted by name', async () => {
    const result = await diff(
      ['r@1 a z c', { a: 'a@1.0.0 b', b: 'b@1.0.0', z: 'z@1', c: 'c@1' }],
      ['r@2 a n c', { a: 'a@1.1.0 b', b: 'b@2.0.0', n: 'n@1', c: 'c@1' }],
    );
    expect(result.changes).toEqual([
      {
        name: 'a',
        changeType: 'version_changed',
        oldVersion: '1.0.0',
        newVersion: '1.1.0',
      },
      {
        name: 'b',
        changeType: 'version_changed',
        oldVersion: '1.0.0',
        newVersion: '2.0.0',
      },
      { name: 'n', changeType: 'added', newVersion: '1' },
      { name: 'z', changeType: 'removed', oldVersion: '1' },
    ]);
    expect(renderGraphDiff(result)).toBe(
      [
        'r',
        '├─ a              1.0.0 → 1.1.0',
        '│  └─ b              1.0.0 → 2.0.0',
        '├─ n              +1',
        '└─ z              -1',
        '',
      ].join('\n'),
    );
  });

  it('says nothing when nothing but the root changed', async () => {
    const remote = { a: 'a@1 b', b: 'b@1' };
    const result = await diff(['r@1 a', remote], ['r@2 a', remote]);
    expect(result.changes).toEqual([]);
    expect(renderGraphDiff(result)).toBe('');
  });

  it('does not expand what is on one side only', async () => {
    const { changes } = await diff(
      ['r', {}],
      ['r a', { a: 'a@1 b', b: 'b@1' }],
    );
    expect(changes.map(({ name }) => name)).toEqual(['a']);
  });

  it('shows the way to a change through services that did not change', async () => {
    const text = renderGraphDiff(
      await diff(
        ['r a b', { a: 'a@1 c', b: 'b@1', c: 'c@1' }],
        ['r a b', { a: 'a@1 c', b: 'b@1', c: 'c@2' }],
      ),
    );
    expect(text).toBe('r\n└─ a\n   └─ c              1 → 2\n');
  });

  it('compares with the full node of a name where the old edge is shared', async () => {
    const { changes } = await diff(
      ['r x a', { x: 'x@1 a', a: 'a@1 b', b: 'b@1' }],
      ['r a', { a: 'a@1 b', b: 'b@2' }],
    );
    expect(changes.map(({ name }) => name)).toEqual(['b', 'x']);
  });

  it('finds the full node also where a shared one comes first', async () => {
    const remote = { x: 'x@1 a', a: 'a@1 b' };
    const old = await graphOf('r x a', { ...remote, b: 'b@1' });
    const next = await graphOf('r a', { a: 'a@1 b', b: 'b@2' });
    old.root.dependencies.reverse();
    const { changes } = diffGraphs(old, next);
    expect(changes.map(({ changeType }) => changeType)).toEqual([
      'version_changed',
      'removed',
    ]);
  });

  it('walks a name once, whatever references it has', async () => {
    const side = (b: string): [string, Record<string, string>] => [
      'r s t',
      { s: 's@1 x', t: 't@1 y', x: 'lib@1 b', y: 'lib@1 b', b },
    ];
    expect(renderGraphDiff(await diff(side('b@1'), side('b@2')))).toBe(
      'r\n└─ s\n   └─ lib\n      └─ b              1 → 2\n',
    );
  });

  it('keeps two versions of one service apart', async () => {
    const side: [string, Record<string, string>] = [
      'r s y',
      { s: 's@1 x', x: 'lib@1 b', y: 'lib@2 c', b: 'b@1', c: 'c@1' },
    ];
    expect((await diff(side, side)).changes).toEqual([]);
  });

  it('finds nothing between a graph and itself', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const refs = names.flatMap(name => [`${name}1`, `${name}2`]);
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = new Random(seed);
      const needs = () =>
        Array.from({ length: random.below(4) }, () => random.pick(refs));
      const remote = Object.fromEntries(
        refs.map(text => [
          text,
          [`${text[0]}@${text[1]}`, ...needs()].join(' '),
        ]),
      );
      const side: [string, typeof remote] = [
        ['r', ...needs()].join(' '),
        remote,
      ];
      const { changes } = await diff(side, side);
      expect([seed, changes]).toEqual([seed, []]);
    }
  });

  it('ignores edges without node', async () => {
    const { changes } = await diff(['r gone', {}], ['r away', {}]);
    expect(changes).toEqual([]);
  });

  it('ends on cycles', async () => {
    const { changes } = await diff(
      ['r a', { a: 'a@1 b', b: 'b@1 a' }],
      ['r a', { a: 'a@1 b', b: 'b@2 a' }],
    );
    expect(changes.map(({ name }) => name)).toEqual(['b']);
  });

  it('marks everything where one side is absent', async () => {
    const graph = await graphOf('r a', { a: 'a@1 b', b: 'b@1' });
    expect(diffGraphs(undefined, graph).changes).toEqual([
      { name: 'a', changeType: 'added', newVersion: '1' },
      { name: 'b', changeType: 'added', newVersion: '1' },
    ]);
    expect(
      diffGraphs(graph, undefined).changes.map(({ changeType }) => changeType),
    ).toEqual(['removed', 'removed']);
    expect(() => diffGraphs(undefined, undefined)).toThrow(TypeError);
  });
});
