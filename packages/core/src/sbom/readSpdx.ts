import { own, readList, readMap, readText } from './fields';
import type { SbomPackage } from './Sbom';
import { SbomFormatError } from './SbomFormatError';

/**
 * The packages of an SPDX 2 document. Source: diff sheet, §8.
 *
 * @throws SbomFormatError
 * @internal
 */
export function readSpdx(document: unknown): SbomPackage[] {
  const root = readMap(document, 'the document');
  const version = own(root, 'spdxVersion');
  if (
    typeof version === 'string'
      ? !version.startsWith('SPDX-2.')
      : !Object.hasOwn(root, 'packages')
  ) {
    throw new SbomFormatError('it is not an SPDX 2 document');
  }
  return readList(root, 'packages', 'the document').map((item, index) => {
    const what = `package ${index}`;
    const entry = readMap(item, what);
    return {
      name: readText(entry, 'name', what),
      version: readText(entry, 'versionInfo', what),
      license: readText(entry, 'licenseConcluded', what),
      supplier: withoutKind(readText(entry, 'supplier', what)),
    };
  });
}

/** "Organization: X" is X. */
function withoutKind(supplier: string): string {
  const end = supplier.indexOf(': ');
  return end < 0 ? supplier : supplier.slice(end + 2);
}
