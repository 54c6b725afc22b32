import { own, readList, readMap, readText } from './fields';
import type { SbomPackage } from './Sbom';
import { SbomFormatError } from './SbomFormatError';

/**
 * The components of a CycloneDX document, without those nested in other components, as upstream has it.
 * Source: diff sheet, §8.
 *
 * @throws SbomFormatError
 * @internal
 */
export function readCycloneDx(document: unknown): SbomPackage[] {
  const root = readMap(document, 'the document');
  const format = own(root, 'bomFormat');
  if (
    format === undefined
      ? !Object.hasOwn(root, 'components')
      : format !== 'CycloneDX'
  ) {
    throw new SbomFormatError('it is not a CycloneDX document');
  }
  return readList(root, 'components', 'the document').map((item, index) => {
    const what = `component ${index}`;
    const entry = readMap(item, what);
    return {
      name: readText(entry, 'name', what),
      version: readText(entry, 'version', what),
      license: readLicenses(entry, what),
      supplier: readText(readPart(entry, 'supplier', what), 'name', what),
    };
  });
}

function readLicenses(entry: Record<string, unknown>, what: string): string {
  return readList(entry, 'licenses', what)
    .map(item => {
      const choice = readMap(item, `a licence of ${what}`);
      const license = readPart(choice, 'license', what);
      return (
        readText(choice, 'expression', what) ||
        readText(license, 'id', what) ||
        readText(license, 'name', what)
      );
    })
    .filter(Boolean)
    .join(' AND ');
}

function readPart(
  entry: Record<string, unknown>,
  key: string,
  what: string,
): Record<string, unknown> {
  return readMap(own(entry, key) ?? {}, `${key} of ${what}`);
}
