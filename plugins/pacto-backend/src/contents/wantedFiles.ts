/** What no definition refers to, and may be large. */
const OTHER = /^sbom\/|\.(?:md|png|jpe?g|gif|svg|pdf|webp)$/i;

/**
 * May the file be a part of the definition of an interface?
 *
 * @param file - The one that the contract names, as written there.
 * @internal
 */
export function isDefinition(path: string, file = ''): boolean {
  return !OTHER.test(path) || file.endsWith(path);
}

/** @internal */
export function isSbom(path: string): boolean {
  return path.startsWith('sbom/');
}
