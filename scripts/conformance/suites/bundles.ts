import { readContract } from '@pacto/core';
import { findFiles, readText } from '../files';
import type { Report } from '../Report';

/** Snapshots of which upstream says that every contract is valid; of the others that they read. */
const VALID = /^1\.0-[ce](?:_|$)/;

/** Up to the snapshot: `…bundles/GENERATION_COMMIT`. */
const SNAPSHOT = /^(?:.*\/)?bundles\/([^/]+)(?=\/)/;

/** Published bundles: `bundles/GENERATION_COMMIT/…/pacto.yaml`, at any depth. */
export function runBundles(directory: string, report: Report) {
  const paths = findFiles(directory, name => name === 'pacto.yaml');
  const snapshots = new Set(
    paths.flatMap(path => SNAPSHOT.exec(path)?.[0] ?? []),
  );
  for (const snapshot of snapshots) {
    report.suite(snapshot, suite => {
      const mustBeValid = VALID.test(
        snapshot.slice(snapshot.lastIndexOf('/') + 1),
      );
      for (const path of paths) {
        if (!path.startsWith(`${snapshot}/`)) continue;
        const reading = readContract(readText(directory, path));
        const holds = mustBeValid ? reading.valid : reading.contract;
        const reasons = reading.findings.map(
          finding => `${finding.position?.line}: ${finding.message}`,
        );
        suite.result(
          path.slice(snapshot.length + 1),
          holds ? undefined : `${reading.generation}: ${reasons.join(' | ')}`,
        );
      }
    });
  }
}
