import type { FleetGraph } from '../graph';
import type { WorkBudget } from '../work';
import type { ConsumerWalk } from './ConsumerWalk';
import type { DirectConsumer } from './directEdges';
import { rankOf } from './verdicts';
import { visitDependents } from './visitDependents';

const NONE = 0xffff_ffff;

/**
 * The worst verdict on all ways of each consumer. A direct consumer has its own; one with a reference that may mean
 * another consumer is unknown; whoever surely needs one of these has its verdict, or a worse one.
 *
 * @internal
 */
export function spreadVerdicts(
  index: FleetGraph['index'],
  found: { direct: Map<number, DirectConsumer>; walk: ConsumerWalk },
  options: { changed?: number; budget: WorkBudget },
): SpreadVerdicts {
  const { direct, walk } = found;
  const { changed, budget } = options;
  const worst = new Uint8Array(index.ids.length);
  const via = new Uint32Array(index.ids.length).fill(NONE);
  const sources = [
    ...[...direct].map(([node, { verdict }]) => ({ node, verdict })),
    ...[...walk.uncertain.keys()].map(node => ({
      node,
      verdict: 'unknown' as const,
    })),
  ];
  for (const wanted of ['incompatible', 'unknown', 'compatible'] as const) {
    let level: number[] = [];
    const reach = (node: number, source: number) => {
      if (node === changed || via[node] !== NONE) return;
      via[node] = source;
      worst[node] = rankOf(wanted);
      level.push(node);
    };
    for (const { node, verdict } of sources) {
      if (verdict === wanted) reach(node, node);
    }
    while (level.length > 0) {
      const nodes = level.sort((a, b) => a - b);
      level = [];
      visitDependents(index, nodes, (node, from) => {
        budget.spend();
        reach(from, via[node]);
      });
    }
  }
  return { worst, via };
}

/**
 * By node.
 *
 * @internal
 */
export interface SpreadVerdicts {
  /** How bad it is, see `rankOf`. */
  worst: Uint8Array;
  /** The nearest consumer that the verdict comes from; for such a one, itself. */
  via: Uint32Array;
}
