import type { BundleEntry } from '@pacto/core';
import { bundleFiles } from './files/bundleFiles';
import { Documents } from './files/documents';
import type { PlannedFleet, PlannedService } from './plan/types';

/** @internal */
export interface GeneratedService {
  /** In the fleet. */
  place: number;
  service: PlannedService;
  /** The files of one version, by its place in the history. */
  files(version: number): BundleEntry[];
}

/**
 * All services of a fleet, those with the same documents one after the other, so that few are in memory at once.
 *
 * @param host - of the references
 *
 * @internal
 */
export function* walkFleet(
  fleet: PlannedFleet,
  host: string,
): Generator<GeneratedService> {
  const places = fleet.fleet
    .map((service, place) => ({ service, place }))
    .sort((a, b) => a.service.line - b.service.line || a.place - b.place);
  let line: { number: number; documents: Documents } | undefined;
  for (const { service, place } of places) {
    if (line?.number !== service.line) {
      line = {
        number: service.line,
        documents: Documents.create({
          name: service.name,
          seed: fleet.seed + service.line,
          changes: service.versions.map(({ change }) => change),
        }),
      };
    }
    const { documents } = line;
    yield {
      place,
      service,
      files: version =>
        bundleFiles({ fleet, service, version, host, documents }),
    };
  }
}
