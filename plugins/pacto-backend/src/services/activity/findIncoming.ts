import type {
  FleetChange,
  IncomingBreak,
} from '@pacto/backstage-plugin-pacto-common';
import { createEdgeJudge, type FleetEdge, type Verdict } from '@pacto/core';
import { type FleetView, toServiceLink } from '../graph';
import { createPause } from '../slices';
import type { Visibility } from '../Visibility';

const RANK: Record<Verdict, number> = {
  incompatible: 0,
  unknown: 1,
  compatible: 2,
};

interface Found {
  change: FleetChange;
  edge: FleetEdge;
  verdict: Verdict;
  message: string;
}

/**
 * Changes that break, or may break, what some services need: the range of the service decides. One that admitted the
 * old version as little as it does the new one is left out, since nothing changes for it.
 *
 * @param changes - newest first; of each provider the newest one counts
 * @internal
 */
export async function findIncoming(
  changes: readonly FleetChange[],
  options: {
    view: FleetView;
    visibility: Visibility;
    isMine: (serviceId: string) => boolean;
    limit: number;
    signal?: AbortSignal;
  },
): Promise<{ items: IncomingBreak[]; total: number }> {
  const { view, visibility, isMine, limit, signal } = options;
  const pause = createPause(signal);
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const change of changes) {
    if (seen.has(change.serviceId)) continue;
    seen.add(change.serviceId);
    await pause();
    const judge = judgeOf(change);
    for (const edge of view.graph.dependentsOf(change.serviceId)) {
      const { from, dependency } = edge;
      const concerns =
        from !== change.serviceId &&
        isMine(from) &&
        dependency.kind !== 'reference';
      if (!concerns) continue;
      const { verdict, reasons } = judge(dependency);
      const [{ code }] = reasons;
      if (verdict === 'compatible' || code === 'RANGE_REFUSES_BOTH') continue;
      const message = reasons.map(reason => reason.message).join(' ');
      found.push({ change, edge, verdict, message });
    }
  }
  // Stable: among equals the newest stay first.
  found.sort((a, b) => RANK[a.verdict] - RANK[b.verdict]);
  return {
    items: await Promise.all(
      found.slice(0, limit).map(item => toIncoming(item, view, visibility)),
    ),
    total: found.length,
  };
}

function judgeOf({ from, version, classification, state }: FleetChange) {
  return createEdgeJudge({
    oldVersion: from?.version,
    newVersion: version,
    diff: {
      classification: classification!,
      changes: [],
      completeness: state === 'classified' ? 'complete' : 'partial',
    },
  });
}

async function toIncoming(
  { change, edge, verdict, message }: Found,
  view: FleetView,
  visibility: Visibility,
): Promise<IncomingBreak> {
  const { name, range } = edge.dependency;
  return {
    service: await toServiceLink(edge.from, view, visibility),
    provider: await toServiceLink(change.serviceId, view, visibility),
    dependencyName: name,
    required: edge.required,
    range,
    from: change.from,
    to: { digest: change.digest, version: change.version },
    classification: change.classification!,
    verdict,
    message,
    at: change.at,
  };
}
