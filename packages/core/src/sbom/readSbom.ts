import type { BundleTree } from '../bundle';
import { limits } from '../limits';
import { readCycloneDx } from './readCycloneDx';
import { readSpdx } from './readSpdx';
import type { Sbom, SbomProblem } from './Sbom';
import { SbomFormatError } from './SbomFormatError';

/**
 * The bill of materials of a bundle: the first `*.spdx.json` or `*.cdx.json` directly in `sbom/`, by name. Undefined
 * when there is none. Source: diff sheet, §8.
 *
 * @public
 */
export function readSbom(bundle: BundleTree): Sbom | SbomProblem | undefined {
  const file = bundle
    .paths()
    .find(path => /^sbom\/[^/]*\.(spdx|cdx)\.json$/.test(path));
  if (file === undefined) return undefined;
  const isSpdx = file.endsWith('.spdx.json');
  try {
    const document: unknown = JSON.parse(bundle.text(file) ?? '');
    const packages = isSpdx ? readSpdx(document) : readCycloneDx(document);
    if (packages.length > limits.sbomPackages) {
      throw new SbomFormatError(
        `it lists more than ${limits.sbomPackages} packages`,
      );
    }
    return { file, format: isSpdx ? 'spdx' : 'cyclonedx', packages };
  } catch (error) {
    if (error instanceof SbomFormatError) {
      return { file, problem: `${file} cannot be used: ${error.message}.` };
    }
    if (error instanceof SyntaxError) {
      return { file, problem: `${file} is not valid JSON.` };
    }
    throw error;
  }
}
