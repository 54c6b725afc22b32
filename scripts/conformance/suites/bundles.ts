import { BundleTree, validateBundle } from '@pacto/core';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findFiles } from '../files';
import type { Report } from '../Report';

/** Snapshots of which upstream says that every contract is valid; of the others that they read. */
const VALID = /^1\.0-[ce](?:_|$)/;

/** Up to the snapshot: `…bundles/GENERATION_COMMIT`. */
const SNAPSHOT = /^(?:.*\/)?bundles\/([^/]+)(?=\/)/;

/** Published bundles: `bundles/GENERATION_COMMIT/…/pacto.yaml`, at any depth. References are not fetched. */
export async function runBundles(directory: string, report: Report) {
  const paths = findFiles(directory, name => name === 'pacto.yaml');
  const snapshots = new Set(
    paths.flatMap(path => SNAPSHOT.exec(path)?.[0] ?? []),
  );
  for (const snapshot of snapshots) {
    await report.suite(snapshot, async suite => {
      const mustBeValid = VALID.test(
        snapshot.slice(snapshot.lastIndexOf('/') + 1),
      );
      for (const path of paths) {
        if (!path.startsWith(`${snapshot}/`)) continue;
        const { reading, valid, findings } = await validateBundle(
          bundleAt(join(directory, dirname(path))),
        );
        const holds = mustBeValid ? valid : reading.contract;
        const reasons = findings.map(
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

function bundleAt(directory: string): BundleTree {
  return BundleTree.create(
    findFiles(directory, () => true).map(path => ({
      path,
      bytes: readFileSync(join(directory, path)),
    })),
  );
}
