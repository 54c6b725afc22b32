import { readContract } from '@pacto/core';
import { type FetchedManifest, type OciReader, openBundle } from '@pacto/oci';
import type { NewRevision } from '../store';
import { collectReferences } from './collectReferences';
import { type Failure, failureOf } from './failure';

/**
 * Goes up when reading changes its mind about the same bytes; then every revision that has a tag is read again.
 *
 * @internal
 */
export const READER_VERSION = 1;

/**
 * Fetches, opens and reads the bundle behind a manifest. A bad bundle gives an unreadable revision; throws OciErrors
 * for bundles that did not arrive as they should.
 *
 * @internal
 */
export async function readRevision(options: {
  reader: OciReader;
  path: string;
  manifest: FetchedManifest;
  signal: AbortSignal;
}): Promise<NewRevision> {
  const { reader, path, manifest, signal } = options;
  try {
    const { layer, tree } = await openBundle(reader, path, manifest, {
      signal,
    });
    const reading = readContract(tree.bytes('pacto.yaml')!);
    return {
      // What tags point to; for an index that is not the digest of the image in it.
      digest: manifest.digest,
      layer,
      state: reading.valid ? 'valid' : 'invalid',
      contract: reading.contract,
      contentHash: tree.contentHash,
      findings: reading.findings,
      files: tree
        .paths()
        .map(file => ({ path: file, bytes: tree.bytes(file)! })),
      references: reading.contract ? collectReferences(reading.contract) : [],
      readerVersion: READER_VERSION,
    };
  } catch (error) {
    const failure = failureOf(error);
    if (failure?.kind !== 'bad') throw error;
    return unreadable(manifest.digest, failure);
  }
}

function unreadable(digest: string, failure: Failure): NewRevision {
  const { code, message, remedy, path = '' } = failure;
  return {
    digest,
    state: 'unreadable',
    findings: [
      { code, severity: 'error', layer: 'bundle', path, message, remedy },
    ],
    files: [],
    references: [],
    readerVersion: READER_VERSION,
  };
}
