import { counted } from '../counted';
import { limits } from '../limits';
import type { FleetGraph } from '../graph';
import { WorkBudget, type Limitation, type Slices } from '../work';
import { ConsumerWalk } from './ConsumerWalk';
import { directConsumers, type DirectConsumer } from './directEdges';
import type { JudgeEdge } from './createEdgeJudge';
import { groupByOwner } from './groupByOwner';
import { spreadVerdicts, type SpreadVerdicts } from './spreadVerdicts';
import type { Impact, ImpactConsumer, Verdict, VerdictReason } from './types';
import {
  mayMean,
  UnresolvedReferences,
  type UnresolvedReference,
} from './UnresolvedReferences';
import { countVerdicts, rankOf, verdictOf } from './verdicts';

/** Consumers that are described before others have their turn; about 10 ms of work. */
const AT_ONCE = 5_000;

/**
 * Finds all consumers of a service and judges them, in slices.
 *
 * @param options - `judge`: says what the change does to a dependency on the service.
 * @internal
 */
export function* traceImpact(options: {
  fleet: FleetGraph;
  serviceId: string;
  judge: JudgeEdge;
  limitations: Limitation[];
  signal?: AbortSignal;
}): Slices<Impact> {
  const { fleet, serviceId, judge, signal } = options;
  const unresolved = UnresolvedReferences.create(fleet.index);
  const direct = directConsumers(fleet, serviceId, { judge, unresolved });
  yield;
  const changed = fleet.index.nodeOf(serviceId);
  const budget = WorkBudget.create({ signal });
  const walk = new ConsumerWalk(fleet.index, direct, {
    unresolved,
    changed,
    budget,
  });
  yield;
  const verdicts = spreadVerdicts(
    fleet.index,
    { direct, walk },
    { changed, budget },
  );
  yield;
  const describe = describer(fleet, serviceId, { walk, direct, verdicts });
  const consumers: ImpactConsumer[] = [];
  for (const node of walk.nodes) {
    consumers.push(describe(node));
    if (consumers.length % AT_ONCE === 0) yield;
  }
  consumers.sort(byUrgency);
  yield;
  const limitations = [
    ...options.limitations,
    ...notInFleet(fleet, serviceId),
    ...ambiguous(direct, walk),
    ...fleet.limitations,
  ];
  return {
    consumers,
    counts: countVerdicts(consumers),
    blastRadius: fleet.blastRadius(serviceId),
    owners: groupByOwner(consumers),
    completeness: limitations.length > 0 ? 'partial' : 'complete',
    limitations,
  };
}

function describer(
  fleet: FleetGraph,
  serviceId: string,
  found: {
    walk: ConsumerWalk;
    direct: Map<number, DirectConsumer>;
    verdicts: SpreadVerdicts;
  },
): (node: number) => ImpactConsumer {
  const { walk, direct, verdicts } = found;
  const { index } = fleet;
  const reached = (requiredOnly: boolean) =>
    new Set(fleet.dependentIds(serviceId, { requiredOnly }));
  const [certain, inBlastRadius] = [reached(false), reached(true)];
  const reasonsVia = viaReasons(fleet, verdicts);
  return node => {
    const service = index.services[node]!;
    const { id, name, version, owner } = service;
    const way = walk.way(node, limits.impactPath - 1);
    const depth = walk.depth[node];
    const { range, rangeVerdict } = direct.get(walk.last[node])!;
    const own = [
      ...(direct.get(node)?.reasons ?? []),
      ...mayMeanConsumer(index, walk.uncertain.get(node)),
    ];
    const omitted = depth - way.length;
    return {
      id,
      name,
      ...(version === undefined ? {} : { version }),
      ...(owner === undefined ? {} : { owner }),
      depth,
      direct: depth === 1,
      path: [...way.map(at => index.ids[at]), serviceId],
      ...(omitted > 0 ? { pathOmitted: omitted } : {}),
      required: walk.required[node] === 1,
      inBlastRadius: inBlastRadius.has(id),
      ...(certain.has(id) ? {} : { possible: true as const }),
      ...(range === undefined ? {} : { range }),
      rangeVerdict,
      verdict: verdictOf(verdicts.worst[node]),
      reasons: verdicts.via[node] === node ? own : [...own, reasonsVia(node)],
    };
  };
}

function mayMeanConsumer(
  { services }: FleetGraph['index'],
  reference: UnresolvedReference | undefined,
): VerdictReason[] {
  if (!reference) return [];
  const { id, name } = services[reference.node]!;
  const meant = `${name}, which needs this service`;
  const message = mayMean(reference.dependency, meant);
  return [{ code: 'MAY_MEAN_CONSUMER', message, via: id }];
}

const VIA: Record<Verdict, string> = {
  incompatible: 'which the change breaks',
  unknown: 'for which it cannot be told',
  compatible: 'which the change does not break',
};

/** One reason for all who get their verdict from one consumer. */
function viaReasons(
  { index }: FleetGraph,
  { via, worst }: SpreadVerdicts,
): (node: number) => VerdictReason {
  const known = new Map<number, VerdictReason>();
  return node => {
    const { id, name } = index.services[via[node]]!;
    const reason = known.get(via[node]) ?? {
      code: 'VIA_CONSUMER',
      message: `It needs ${name}, ${VIA[verdictOf(worst[node])]}.`,
      via: id,
    };
    known.set(via[node], reason);
    return reason;
  };
}

function byUrgency(a: ImpactConsumer, b: ImpactConsumer): number {
  return (
    rankOf(b.verdict) - rankOf(a.verdict) ||
    a.depth - b.depth ||
    compareText(a.name, b.name) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function notInFleet(fleet: FleetGraph, serviceId: string): Limitation[] {
  if (fleet.service(serviceId)) return [];
  const message = `partial, because ${serviceId} is not among the known services`;
  return [{ code: 'SERVICE_NOT_IN_FLEET', message }];
}

function ambiguous(
  direct: Map<number, DirectConsumer>,
  { uncertain }: ConsumerWalk,
): Limitation[] {
  const nodes = new Set(uncertain.keys());
  for (const [node, { possible }] of direct) if (possible) nodes.add(node);
  if (nodes.size === 0) return [];
  const have = counted(nodes.size, 'service has', 'services have');
  const message = `partial, because ${have} a reference that was not resolved and may mean this one or one that needs it`;
  return [{ code: 'UNRESOLVED_MAY_MEAN_THIS', message }];
}
