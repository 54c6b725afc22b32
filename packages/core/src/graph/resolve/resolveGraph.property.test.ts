import { Random } from '../../__testUtils__';
import { contract, fetchFrom } from '../__testUtils__/remote';
import { edgesOf } from '../edgesOf';
import { renderTree } from '../render/renderTree';
import type { ContractGraph, GraphContract } from '../types';
import { resolveGraph } from './resolveGraph';

/** Milliseconds; far above what it takes, for machines that do other things too. */
const PATIENCE = 60_000;

const refOf = (at: number) => `oci://reg.io/n/${at}`;

/** Contracts that need each other at random; some are not there. */
function randomRemote(random: Random, size: number, needs: number) {
  const remote: Record<string, GraphContract> = {};
  for (let at = 0; at < size; at += 1) {
    if (random.below(10) === 0) continue;
    const refs = Array.from({ length: random.below(needs + 1) }, () =>
      refOf(random.below(size)),
    );
    const name = `n${random.below(size)}@1.${random.below(2)}.0`;
    remote[refOf(at)] = contract(name, ...refs);
  }
  return remote;
}

/** Upstream's rules in order, one edge after the other, with nothing fetched ahead. */
function resolveSlowly(
  root: GraphContract,
  remote: Record<string, GraphContract>,
): string[] {
  const lines: string[] = [];
  const done = new Set<string>();
  const walk = ({ dependencies }: GraphContract, path: string[]) => {
    for (const { ref } of dependencies) {
      if (path.includes(ref)) lines.push(`${ref} cycle`);
      else if (done.has(ref)) lines.push(`${ref} shared`);
      else {
        lines.push(`${ref} ${ref in remote ? 'node' : 'error'}`);
        if (ref in remote) walk(remote[ref], [...path, ref]);
        done.add(ref);
      }
    }
  };
  walk(root, [root.name]);
  return lines;
}

function summarize({ root }: ContractGraph): string[] {
  return [...edgesOf(root)].map(({ ref, reason, shared, node }) => {
    if (reason === 'CYCLE') return `${ref} cycle`;
    if (shared) return `${ref} shared`;
    return `${ref} ${node ? 'node' : 'error'}`;
  });
}

describe('resolveGraph on random contracts', () => {
  it(
    'follows the rules, each reference fetched once, whoever answers first',
    async () => {
      for (let seed = 1; seed <= 150; seed += 1) {
        const random = new Random(seed);
        const remote = randomRemote(random, 3 + random.below(12), 3);
        const root = contract('root', refOf(0), refOf(1), refOf(0));
        const trees: string[] = [];
        for (let round = 0; round < 3; round += 1) {
          const fetch = fetchFrom(remote, {
            delay: async () => {
              for (let wait = random.below(6); wait > 0; wait -= 1) {
                await Promise.resolve();
              }
            },
          });
          const concurrency = 1 + random.below(5);
          const graph = await resolveGraph(root, { fetch, concurrency });
          expect(summarize(graph)).toEqual(resolveSlowly(root, remote));
          const refs = fetch.calls.map(([ref]) => ref);
          expect(new Set(refs).size).toBe(refs.length);
          trees.push(renderTree(graph));
        }
        expect(new Set(trees).size).toBe(1);
      }
    },
    PATIENCE,
  );

  it(
    'ends on a dense graph of 10,000 contracts',
    async () => {
      const random = new Random(5);
      const remote: Record<string, GraphContract> = {};
      for (let at = 0; at < 10_000; at += 1) {
        const refs = Array.from({ length: 10 }, () =>
          refOf(random.below(10_000)),
        );
        remote[refOf(at)] = contract(`n${at}`, ...refs);
      }
      const graph = await resolveGraph(contract('root', refOf(0)), {
        fetch: fetchFrom(remote),
        maxNodes: 20_000,
        maxEdges: 200_000,
      });
      const edges = [...edgesOf(graph.root)];
      expect(edges.length).toBeGreaterThan(90_000);
      expect(graph.limitations).toMatchObject([{ code: 'DEPTH_LIMIT' }]);
      expect(renderTree(graph).split('\n').length).toBeGreaterThan(
        edges.length,
      );
    },
    PATIENCE,
  );

  it(
    'ends on a chain of 10,000 contracts',
    async () => {
      const remote = Object.fromEntries(
        Array.from({ length: 10_000 }, (_, at) => [
          refOf(at),
          contract(`n${at}`, refOf((at + 1) % 10_000)),
        ]),
      );
      const graph = await resolveGraph(contract('root', refOf(0)), {
        fetch: fetchFrom(remote),
        maxNodes: 20_000,
        maxEdges: 20_000,
        maxDepth: 20_000,
      });
      expect(graph.cycles).toHaveLength(1);
      expect(graph.cycles[0]).toHaveLength(10_002);
      expect(graph.completeness).toBe('complete');
    },
    PATIENCE,
  );
});
