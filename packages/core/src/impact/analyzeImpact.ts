import type { FleetGraph } from '../graph';
import type { Limitation, Slices } from '../work';
import { finish } from '../work/slices';
import { createEdgeJudge } from './createEdgeJudge';
import { traceImpact } from './traceImpact';
import type { Impact, ImpactDiff } from './types';

/** @public */
export interface ImpactOptions {
  fleet: FleetGraph;
  /** Of the service that changes. */
  serviceId: string;
  oldVersion?: string;
  newVersion?: string;
  /** What changes; absent: only the version is known, and no consumer is called compatible. */
  diff?: ImpactDiff;
  signal?: AbortSignal;
}

/**
 * Whom a new revision hits, and whether they can live with it: is the new version within their range, and if so, does
 * the change break? Whoever needs the service through others gets the worst verdict on any way. Nobody is left out: a
 * reference that may mean the service makes an unknown consumer. Source: graph sheet, §8.
 *
 * @throws the reason of the signal when it was aborted
 * @public
 */
export function analyzeImpact(options: ImpactOptions): Impact {
  return finish(analyzeImpactInSlices(options));
}

/**
 * The same; with a large fleet it takes its time.
 *
 * @throws the reason of the signal when it was aborted
 * @public
 */
export function analyzeImpactInSlices(options: ImpactOptions): Slices<Impact> {
  const { fleet, serviceId, diff, signal } = options;
  return traceImpact({
    fleet,
    serviceId,
    judge: createEdgeJudge(options),
    limitations: limitationsOf(diff),
    signal,
  });
}

function limitationsOf(diff: ImpactDiff | undefined): Limitation[] {
  if (diff?.completeness === 'complete') return [];
  return [
    diff
      ? {
          code: 'DIFF_INCOMPLETE',
          message:
            'partial, because the revisions could not be compared in full',
        }
      : {
          code: 'NO_DIFF',
          message: 'partial, because what changes is not known',
        },
  ];
}
