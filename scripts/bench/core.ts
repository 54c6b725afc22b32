import { measureDiffs } from './core/diffs';
import { measureFleets } from './core/fleetQueries';
import { measureValidation } from './core/validation';
import type { Measurement } from './lib/measure';

/** The contract engine: validation, comparison of large specifications, questions to large fleets. */
export async function run(): Promise<Measurement[]> {
  return [
    ...(await measureValidation()),
    ...(await measureDiffs()),
    ...(await measureFleets()),
  ];
}
