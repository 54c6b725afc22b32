import { utf8 } from '../../__testUtils__';
import { BundleTree } from '../../bundle';
import { readGraphContract, resolveGraph } from '../../graph';
import { diffRecursively } from './diffRecursively';

interface Service {
  version?: string;
  port?: number;
  needs?: string[];
}

/** A bundle of the generation 1.0-e. */
function bundleOf(name: string, { version = '1.0.0', port, needs }: Service) {
  const lines = [
    'pactoVersion: "1.0"',
    `service: { name: ${name}, version: ${version}, owner: team/a }`,
    ...(port === undefined
      ? []
      : [`interfaces: [{ name: api, type: grpc, port: ${port} }]`]),
    ...(needs
      ? [
          'dependencies:',
          ...needs.map(
            ref =>
              `  - { name: ${ref.replace(
                /^.*\//,
                '',
              )}, ref: "${ref}", required: true, compatibility: "*" }`,
          ),
        ]
      : []),
  ];
  return BundleTree.create([
    { path: 'pacto.yaml', bytes: utf8(lines.join('\n')) },
  ]);
}

/** A graph from services by reference; `root` is the root. */
function graphOf(services: Record<string, Service>) {
  const known = new Map(Object.entries(services));
  const read = (ref: string) => {
    const service = known.get(ref);
    if (!service) throw new Error(`no ${ref}`);
    const name = ref.replace(/^.*\//, '').replace(/:.*$/, '');
    return readGraphContract(bundleOf(name, service));
  };
  return resolveGraph(read('root'), { fetch: async ref => read(ref) });
}

const at = (name: string) => `oci://r.example/${name}:1`;

async function diff(
  old: Record<string, Service>,
  next: Record<string, Service>,
) {
  return diffRecursively({ old: await graphOf(old), new: await graphOf(next) });
}

describe('diffRecursively', () => {
  it('finds nothing where nothing differs', async () => {
    const services = { root: { needs: [at('a')] }, [at('a')]: { port: 1 } };
    expect(await diff(services, services)).toEqual({
      classification: 'NON_BREAKING',
      root: expect.objectContaining({ changes: [] }),
      dependencies: [],
      completeness: 'complete',
      limitations: [],
    });
  });

  it('compares what both sides need, at any depth, and takes the highest class', async () => {
    const services = (port: number) => ({
      root: { needs: [at('b'), at('a')] },
      [at('a')]: { needs: [at('deep')] },
      [at('b')]: { version: `1.0.${port}` },
      [at('deep')]: { port },
    });
    const result = await diff(services(1), services(2));
    expect(result.root.changes).toEqual([]);
    expect(result.classification).toBe('BREAKING');
    expect(
      result.dependencies.map(({ name, oldRef, newRef, diff: found }) => [
        name,
        oldRef,
        newRef,
        found.classification,
      ]),
    ).toEqual([
      ['b', at('b'), at('b'), 'NON_BREAKING'],
      ['deep', at('deep'), at('deep'), 'BREAKING'],
    ]);
    expect(result.graph?.changes).toEqual([
      expect.objectContaining({ name: 'b', changeType: 'version_changed' }),
    ]);
  });

  it('leaves what came and went to the difference of the graphs', async () => {
    const result = await diff(
      { root: { needs: [at('gone')] }, [at('gone')]: { port: 1 } },
      { root: { needs: [at('new')] }, [at('new')]: { port: 2 } },
    );
    expect(result.dependencies).toEqual([]);
    expect(result.graph?.changes.map(change => change.changeType)).toEqual([
      'removed',
      'added',
    ]);
    expect(result.root.changes).not.toEqual([]);
  });

  it('compares by name, whatever the reference, and each name once', async () => {
    const moved = 'oci://elsewhere.example/a:2';
    const result = await diff(
      {
        root: { needs: [at('a'), at('b')] },
        [at('a')]: { port: 1 },
        [at('b')]: { needs: [at('a')] },
      },
      {
        root: { needs: [at('b'), moved] },
        [at('b')]: { needs: [at('a')] },
        [at('a')]: { port: 2 },
        [moved]: { port: 3 },
      },
    );
    expect(
      result.dependencies.map(({ name, newRef }) => [name, newRef]),
    ).toEqual([['a', at('a')]]);
  });

  it('does not compare the root again where a dependency leads back', async () => {
    const services = (port: number) => ({
      root: { port, needs: [at('a')] },
      [at('a')]: { needs: [at('a')] },
    });
    const result = await diff(services(1), services(2));
    expect(result.root.classification).toBe('BREAKING');
    expect(result.dependencies).toEqual([]);
    expect(result.completeness).toBe('complete');
  });

  it('is partial where a dependency is not resolved', async () => {
    const whole = { root: { needs: [at('a')] }, [at('a')]: {} };
    const result = await diff({ root: whole.root }, whole);
    expect(result.completeness).toBe('partial');
    expect(result.limitations).toEqual([
      {
        code: 'UNRESOLVED',
        message:
          'partial, because not all dependencies on the old side were resolved, 1 missing',
      },
    ]);
  });

  it('names the service whose bundle cannot be read', async () => {
    const old = await graphOf({
      root: { needs: [at('a')] },
      [at('a')]: {},
    });
    const next = await graphOf({ root: { needs: [at('a')] }, [at('a')]: {} });
    const [edge] = next.root.dependencies;
    if (edge.node) edge.node.bundle = BundleTree.create([]);
    const result = diffRecursively({ old, new: next });
    expect(result.classification).not.toBe('NON_BREAKING');
    expect(result.limitations).toEqual([
      expect.objectContaining({ path: expect.stringMatching(/^a: /) }),
    ]);
  });

  it('passes its options on', async () => {
    const graph = await graphOf({ root: {} });
    expect(
      diffRecursively({ old: graph, new: graph, profile: 'upstream' }).root
        .profile,
    ).toBe('upstream');
    const signal = AbortSignal.abort(new Error('enough'));
    expect(() => diffRecursively({ old: graph, new: graph, signal })).toThrow(
      'enough',
    );
  });
});
