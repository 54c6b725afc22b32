import {
  BundleError,
  ContractReading,
  readContract,
  readPlaces,
} from '@pacto/core';
import { PackedBundle, packBundle } from '../bundle/packBundle';
import { readBundleDirectory } from '../bundle/readBundleDirectory';
import { OciError } from '../errors';
import { isTag } from '../names';

/**
 * The tag of a folder whose contract says no version that could be one.
 *
 * @internal
 */
export const unreadableTag = 'unreadable';

/**
 * A bundle folder as the one revision of its repository, or why it is none.
 *
 * @internal
 */
export type FolderRevision = { tag: string } & (
  | { packed: PackedBundle; error?: undefined }
  | { packed?: undefined; error: OciError }
);

/**
 * Packs the files of a bundle folder. Throws what the file system throws; everything that its author can mend is in
 * the answer.
 *
 * @internal
 */
export async function packFolder(directory: string): Promise<FolderRevision> {
  try {
    const entries = await readBundleDirectory(directory);
    const file = entries.find(({ path }) => path === 'pacto.yaml');
    const reading = readContract(file?.bytes ?? '');
    const { contract } = reading;
    const tag = contract?.service.version.replaceAll('+', '_');
    if (!contract || tag === undefined || !isTag(tag)) {
      return { tag: unreadableTag, error: noVersion(reading) };
    }
    const { name, version } = contract.service;
    const { pactoVersion } = contract;
    return {
      tag,
      packed: packBundle(entries, { name, version, pactoVersion }),
    };
  } catch (error) {
    if (error instanceof BundleError || error instanceof OciError) {
      return { tag: unreadableTag, error: cannotPack(error) };
    }
    throw error;
  }
}

/** Why there is no contract, or where it writes a version that no tag can carry. */
function noVersion({ text, contract, findings }: ContractReading): OciError {
  const finding = contract ? undefined : findings[0];
  const { line, column } = finding?.position ??
    readPlaces(text)?.positionOf(['service', 'version']) ?? {
      line: 1,
      column: 1,
    };
  return new OciError({
    code: 'INVALID_BUNDLE',
    message: `pacto.yaml:${line}:${column}: ${
      finding?.message ?? 'service.version cannot be a tag'
    }`,
    remedy:
      finding?.remedy ??
      'Write a semantic version such as 1.0.0 into service.version.',
  });
}

function cannotPack(error: BundleError | OciError): OciError {
  return new OciError({
    code: error.code === 'TOO_LARGE' ? 'TOO_LARGE' : 'INVALID_BUNDLE',
    message: error.message,
    remedy: error.remedy,
    cause: error,
  });
}
