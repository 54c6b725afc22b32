import { BundleEntry, BundleError, limits } from '@pacto/core';
import { bundleFiles } from './bundleFiles';
import { readRegularFile } from './readRegularFile';
import { requireReferencedFiles } from './referencedFiles';

/**
 * Reads the files of a bundle directory, except those that `.pactoignore` names in the syntax of `.gitignore`.
 * `.git`, `.pactoignore` and `.DS_Store` never belong to a bundle, `pacto.yaml` always does.
 *
 * @returns Files in no particular order.
 * @throws `BundleError` for symbolic links and everything else that is neither a file nor a folder, as soon as the
 * files exceed the limits of a bundle, and for a file that the contract refers to and the rules leave out; what the
 * file system throws, otherwise.
 * @public
 */
export async function readBundleDirectory(
  directory: string,
): Promise<BundleEntry[]> {
  const entries: BundleEntry[] = [];
  let totalBytes = 0;
  for await (const path of bundleFiles(directory)) {
    const bytes = await readRegularFile(directory, path, limits.fileBytes);
    totalBytes += bytes.length;
    if (totalBytes > limits.bundleBytes) {
      throw new BundleError({
        code: 'BUNDLE_TOO_LARGE',
        message: `The files of the bundle are larger than ${limits.bundleBytes} bytes together.`,
      });
    }
    entries.push({ path, bytes });
  }
  await requireReferencedFiles(directory, entries);
  return entries;
}
