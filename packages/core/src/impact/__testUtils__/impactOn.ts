import type { Change, ChangeClass } from '../../diff';
import { FleetGraph, type FleetService } from '../../graph';
import { analyzeImpact } from '../analyzeImpact';
import type { ImpactDiff } from '../types';

/** Something removed. */
export function change(path: string, classification: ChangeClass): Change {
  return {
    path,
    classification,
    type: 'removed',
    oldValue: 'GET',
    reason: 'Callers get an error.',
    ruleId: 'test.rule',
  };
}

export const diffOf = (
  classification: ChangeClass,
  changes: Change[] = [],
  completeness: ImpactDiff['completeness'] = 'complete',
): ImpactDiff => ({ classification, changes, completeness });

export const harmless = diffOf('NON_BREAKING');

/** The impact of a harmless new version of `x`, unless the options say something else. */
export function impactOn(
  services: FleetService[],
  options: {
    oldVersion?: string;
    newVersion?: string;
    diff?: ImpactDiff;
  } = {},
) {
  return analyzeImpact({
    fleet: FleetGraph.create({ services }),
    serviceId: 'x',
    oldVersion: '1.0.0',
    newVersion: '1.1.0',
    diff: harmless,
    ...options,
  });
}
