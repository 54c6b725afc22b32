import type { BundleTree } from '../bundle';
import { diffSboms, readSbom, type SbomDiff } from '../sbom';
import type { Limitation } from '../work';

/**
 * A bill of materials that cannot be used is no difference, as for upstream, but is said. Source: diff sheet, §8.
 *
 * @internal
 */
export function compareSboms(
  oldTree: BundleTree,
  newTree: BundleTree,
): { sbom?: SbomDiff; limitation?: Limitation } {
  const old = readSbom(oldTree);
  const next = readSbom(newTree);
  const broken = [old, next].find(item => item && 'problem' in item);
  if (broken && 'problem' in broken) {
    return {
      limitation: {
        code: 'UNREADABLE',
        message: `partial, because the bills of materials cannot be compared: ${broken.problem}`,
        path: broken.file,
      },
    };
  }
  return { sbom: diffSboms(old, next) };
}
