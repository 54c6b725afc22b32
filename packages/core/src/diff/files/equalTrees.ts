import type { BundleTree } from '../../bundle';

/** Whether two bundles hold the same files with the same bytes. @internal */
export function equalTrees(a: BundleTree, b: BundleTree): boolean {
  const paths = a.paths();
  return (
    a.totalBytes === b.totalBytes &&
    paths.length === b.paths().length &&
    paths.every(path => equalBytes(a.bytes(path), b.bytes(path)))
  );
}

/** Whether two files exist and are equal. @internal */
export function equalBytes(
  a: Uint8Array | undefined,
  b: Uint8Array | undefined,
): boolean {
  if (!a || !b || a.length !== b.length) return false;
  if (a === b) return true;
  // Ten times as fast as `every`, and files have megabytes.
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] !== b[index]) return false;
  }
  return true;
}
