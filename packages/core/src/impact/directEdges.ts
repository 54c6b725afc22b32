import type { FleetDependency, FleetGraph } from '../graph';
import type { EdgeVerdict, JudgeEdge } from './createEdgeJudge';
import { mayMean, type UnresolvedReferences } from './UnresolvedReferences';
import { rankOf } from './verdicts';

/**
 * All that a direct consumer declares about the changed service, taken together.
 *
 * @internal
 */
export interface DirectConsumer extends EdgeVerdict {
  /** Of the dependency with the worst verdict. */
  range?: string;
  /** Some dependency on the service is required. */
  required: boolean;
  /** It only has references that may or may not mean the service. */
  possible: boolean;
}

/**
 * Direct consumers by their node. A reference that was not resolved but names the service may mean it: unknown, not
 * left out.
 *
 * @internal
 */
export function directConsumers(
  fleet: FleetGraph,
  serviceId: string,
  options: { judge: JudgeEdge; unresolved: UnresolvedReferences },
): Map<number, DirectConsumer> {
  const { judge, unresolved } = options;
  const { index } = fleet;
  const target = index.nodeOf(serviceId);
  const consumers = new Map<number, DirectConsumer>();
  const add = (node: number, edge: DirectConsumer) => {
    if (node === target) return;
    const known = consumers.get(node);
    consumers.set(node, known ? merge(known, edge) : edge);
  };
  if (target !== undefined) {
    const { starts, edges } = index.incoming;
    for (const edge of edges.subarray(starts[target], starts[target + 1])) {
      const dependency = index.dependencies[edge];
      const required = index.required[edge] === 1;
      const verdict = judge(dependency);
      add(index.from[edge], { ...verdict, ...at(dependency, required, false) });
    }
  }
  const meant = unresolved.take(serviceId, fleet.service(serviceId));
  for (const { node, dependency } of meant) {
    const { rangeVerdict } = judge(dependency);
    const required = dependency.required && dependency.kind !== 'reference';
    const message = mayMean(dependency, 'this service');
    const reasons = [{ code: 'MAY_MEAN_THIS', message }];
    const verdict = { verdict: 'unknown' as const, rangeVerdict, reasons };
    add(node, { ...verdict, ...at(dependency, required, true) });
  }
  return consumers;
}

function at({ range }: FleetDependency, required: boolean, possible: boolean) {
  return { required, possible, ...(range === undefined ? {} : { range }) };
}

function merge(a: DirectConsumer, b: DirectConsumer): DirectConsumer {
  const [worse, other] =
    rankOf(b.verdict) > rankOf(a.verdict) ? [b, a] : [a, b];
  const codes = new Set(worse.reasons.map(({ message }) => message));
  const added = other.reasons.filter(({ message }) => !codes.has(message));
  return {
    ...worse,
    reasons: [...worse.reasons, ...added],
    required: a.required || b.required,
    possible: a.possible && b.possible,
  };
}
