import { readContract } from '@pacto/core';
import { findFiles, folders, readText } from '../files';
import type { Report } from '../Report';

/** Snapshots of which upstream says that every contract is valid; of the others that they read. */
const VALID = /^1\.0-[ce](?:_|$)/;

/** Published bundles: `bundles/GENERATION_COMMIT/…/pacto.yaml`. */
export function runBundles(directory: string, report: Report) {
  for (const snapshot of folders(`${directory}/bundles`)) {
    const suite = report.suite(`bundles/${snapshot}`);
    const base = `${directory}/bundles/${snapshot}`;
    for (const path of findFiles(base, name => name === 'pacto.yaml')) {
      const reading = readContract(readText(base, path));
      const holds = VALID.test(snapshot) ? reading.valid : reading.contract;
      const reasons = reading.findings.map(
        finding => `${finding.position?.line}: ${finding.message}`,
      );
      suite.result(
        path,
        holds ? undefined : `${reading.generation}: ${reasons.join(' | ')}`,
      );
    }
  }
}
