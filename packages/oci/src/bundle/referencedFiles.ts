import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BundleEntry,
  BundleError,
  Contract,
  normalizeEntryPath,
  readContract,
} from '@pacto/core';

/**
 * Throws `REFERENCED_FILE_IGNORED` when a file that the contract refers to is in the directory and not among the
 * entries. Files that do not exist, and contracts that do not load, are for the validation to report. Source: OCI
 * sheet, §2, .pactoignore.
 *
 * @internal
 */
export async function requireReferencedFiles(
  directory: string,
  entries: BundleEntry[],
): Promise<void> {
  const packed = new Map(entries.map(({ path, bytes }) => [path, bytes]));
  const { contract } = readContract(packed.get('pacto.yaml') ?? '');
  for (const path of referencedFiles(contract)) {
    if (!packed.has(path) && (await isFile(join(directory, path)))) {
      throw new BundleError({
        code: 'REFERENCED_FILE_IGNORED',
        message: `The contract refers to ${JSON.stringify(
          path,
        )}, which .pactoignore or its built-in rules leave out.`,
        path,
      });
    }
  }
}

function referencedFiles(contract: Contract | undefined): string[] {
  const files = [
    contract?.interfaces.map(({ file }) => file),
    contract?.configurations.map(({ schema }) => schema),
    contract?.policies.map(({ schema }) => schema),
  ];
  return files.flat().flatMap(file => pathInBundle(file) ?? []);
}

/** Undefined for what cannot be a file of a bundle. */
function pathInBundle(file: string | undefined): string | undefined {
  try {
    return file && normalizeEntryPath(file);
  } catch {
    return undefined;
  }
}

/** Also a link to one, which would be refused were it not left out. */
async function isFile(path: string): Promise<boolean> {
  return lstat(path).then(
    stats => !stats.isDirectory(),
    () => false,
  );
}
