import { contract, fetchFrom } from '../__testUtils__/remote';
import { renderTree } from '../render/renderTree';
import { resolveGraph, type ResolveGraphOptions } from './resolveGraph';

const [A, B, C] = ['a', 'b', 'c'].map(name => `oci://reg.io/shop/${name}:1`);

describe('resolveGraph', () => {
  it('expands what is needed twice at its first place, depth first', async () => {
    const fetch = fetchFrom({
      [A]: contract('a', C),
      [B]: contract('b', C),
      [C]: contract('c', B),
    });
    const { root, cycles } = await resolveGraph(contract('shop', A, B), {
      fetch,
    });
    const [first, second] = root.dependencies;
    expect(first.node?.dependencies[0].node?.dependencies).toHaveLength(1);
    expect(second).toMatchObject({ shared: true });
    expect(second.node?.dependencies).toEqual([]);
    expect(cycles).toEqual([['shop', A, C, B, C]]);
  });

  it('fetches each reference once, with the range of the edge nearest to the root', async () => {
    const untagged = 'oci://reg.io/shop/lib';
    const fetch = fetchFrom({
      [A]: contract('a', `${untagged} ^1`),
      [B]: contract('b', `${untagged} ^3`),
      [untagged]: contract('lib'),
    });
    await resolveGraph(contract('shop', A, B, `${untagged} ^2`), { fetch });
    expect(fetch.calls.map(([ref]) => ref)).toEqual([A, B, untagged]);
    expect(fetch.calls[2][1]).toEqual({ compatibility: '^2' });
  });

  it('takes the range of the first of two edges that are equally near', async () => {
    const lib = 'oci://reg.io/shop/lib';
    const fetch = fetchFrom({ [lib]: contract('lib') });
    await resolveGraph(contract('shop', `${lib} ^1`, `${lib} ^2`), { fetch });
    expect(fetch.calls).toEqual([[lib, { compatibility: '^1' }]]);
  });

  it('says who declares a reference', async () => {
    const fetch = fetchFrom({ [A]: contract('a', B), [B]: contract('b') });
    await resolveGraph(contract('shop', A), { fetch });
    expect(fetch.calls.map(([, { from }]) => from)).toEqual([undefined, A]);
  });

  it('gives the error of a reference to all its edges and goes on', async () => {
    const fetch = fetchFrom({ [A]: contract('a', C) });
    const { root } = await resolveGraph(contract('shop', A, C, B), { fetch });
    const [a, c, b] = root.dependencies;
    const error = { error: `${C} is not there`, reason: 'FETCH_FAILED' };
    expect(a.node?.dependencies).toEqual([
      { ref: C, type: 'dependency', required: true, ...error },
    ]);
    expect(c).toMatchObject({ ...error, shared: true });
    expect(b.error).toContain(B);
  });

  it('keeps the code of what the fetcher throws, and takes any throw', async () => {
    const denied = Object.assign(new Error('no'), { code: 'AUTH_FAILED' });
    const fetch = (ref: string) => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw ref === A ? denied : undefined;
    };
    const { root } = await resolveGraph(contract('shop', A, B), { fetch });
    expect(root.dependencies.map(({ reason }) => reason)).toEqual([
      'AUTH_FAILED',
      'FETCH_FAILED',
    ]);
  });

  it('does not fetch what is no reference', async () => {
    const fetch = fetchFrom({});
    const { root } = await resolveGraph(contract('shop', 'oci://reg.io'), {
      fetch,
    });
    expect(root.dependencies[0].reason).toBe('INVALID_REFERENCE');
    expect(fetch.calls).toEqual([]);
  });

  it('leaves digests and tags to the fetcher', async () => {
    const odd = 'oci://reg.io/a@sha256:short';
    const fetch = fetchFrom({ [odd]: contract('a') });
    const { root } = await resolveGraph(contract('shop', odd), { fetch });
    expect(root.dependencies[0].node?.name).toBe('a');
  });

  it('finds nothing wrong where it follows nothing', async () => {
    const { root } = await resolveGraph(
      contract('shop', 'oci://reg.io', '../a'),
      {
        remote: true,
      },
    );
    expect(root.dependencies).toEqual([
      { ref: 'oci://reg.io', type: 'dependency', required: true },
      { ref: '../a', type: 'dependency', required: true, local: true },
    ]);
  });

  it('takes names such as __proto__ for names', async () => {
    const fetch = fetchFrom({
      [A]: contract('__proto__@1.0.0'),
      [B]: contract('__proto__@2.0.0'),
    });
    const { conflicts } = await resolveGraph(contract('constructor', A, B), {
      fetch,
    });
    expect(conflicts).toEqual([
      { name: '__proto__', versions: ['__proto__@1.0.0', '__proto__@2.0.0'] },
    ]);
  });

  it('does not count the root for conflicts', async () => {
    const fetch = fetchFrom({ [A]: contract('shop@2.0.0') });
    const { conflicts } = await resolveGraph(contract('shop', A), { fetch });
    expect(conflicts).toEqual([]);
  });

  describe('local references', () => {
    it('are relative to the root, or to the bundle that declares them', async () => {
      const remote = {
        './lib/a': contract('a', '../b'),
        '../b': contract('b'),
      };
      const pathsWith = async (options: ResolveGraphOptions, root = {}) => {
        const fetch = fetchFrom(remote);
        const shop = { ...contract('shop', './lib/a'), ...root };
        await resolveGraph(shop, { ...options, fetch });
        return fetch.calls.map(([, { path }]) => path);
      };
      const [toRoot, toBundle] = [
        ['lib/a', '../b'],
        ['lib/a', 'lib/b'],
      ];
      expect(await pathsWith({})).toEqual(toRoot);
      expect(await pathsWith({ localReferences: 'bundle' })).toEqual(toBundle);
      expect(await pathsWith({}, { generation: '1.2' })).toEqual(toRoot);
      expect(await pathsWith({}, { generation: '2.0' })).toEqual(toBundle);
    });

    it('tell folders apart by place, not by text, where they depend on the bundle', async () => {
      const fetch = fetchFrom({
        './x/a': contract('a', './lib'),
        './y/b': contract('b', './lib'),
        './lib': contract('lib'),
      });
      const root = contract('shop', './x/a', './y/b');
      await resolveGraph(root, { fetch, localReferences: 'bundle' });
      expect(fetch.calls.map(([, { path }]) => path)).toEqual([
        'x/a',
        'y/b',
        'x/a/lib',
        'y/b/lib',
      ]);
    });

    it('are refused inside remote bundles, the root included', async () => {
      const fetch = fetchFrom({
        [A]: contract('a', '/etc'),
        '/etc': contract('secrets'),
      });
      const inside = await resolveGraph(contract('shop', A), { fetch });
      expect(inside.root.dependencies[0].node?.dependencies).toEqual([
        expect.objectContaining({ reason: 'LOCAL_IN_REMOTE', local: true }),
      ]);
      const top = await resolveGraph(contract('shop', '../x'), {
        fetch,
        remote: true,
      });
      expect(top.root.dependencies[0].reason).toBe('LOCAL_IN_REMOTE');
      expect(fetch.calls.map(([ref]) => ref)).toEqual([A]);
    });
  });

  describe('references of configurations and policies', () => {
    const root = {
      ...contract('shop', A),
      references: [{ ref: B }, { ref: C }, { ref: B }, { ref: A }],
    };
    const remote = {
      [A]: contract('a'),
      [B]: contract('b', C),
      [C]: contract('c'),
    };

    it('are left out unless asked for', async () => {
      const fetch = fetchFrom(remote);
      await resolveGraph(root, { fetch });
      expect(fetch.calls.map(([ref]) => ref)).toEqual([A]);
    });

    it('come once each, after the dependencies, and are not walked', async () => {
      const fetch = fetchFrom(remote);
      const graph = await resolveGraph(root, { fetch, references: 'with' });
      expect(renderTree(graph)).toBe(
        [
          'shop@1.0.0',
          '├─ a@1.0.0',
          '├─ b@1.0.0 [ref]',
          '├─ c@1.0.0 [ref]',
          '└─ a@1.0.0 [ref] (shared)',
          '',
        ].join('\n'),
      );
      expect(fetch.calls.map(([ref]) => ref)).toEqual([A, B, C]);
    });

    it('stand alone where only they are wanted', async () => {
      const { root: tree } = await resolveGraph(root, {
        fetch: fetchFrom(remote),
        references: 'only',
      });
      expect(tree.dependencies.map(({ ref, type }) => [ref, type])).toEqual([
        [B, 'reference'],
        [C, 'reference'],
        [A, 'reference'],
      ]);
    });
  });
});
