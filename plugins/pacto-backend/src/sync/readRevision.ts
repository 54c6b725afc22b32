import { type BundleEntry } from '@pacto/core';
import { type FetchedManifest, type OciReader, openBundle } from '@pacto/oci';
import type { NewRevision, RevisionHead } from '../store';
import { WorkerFailure, type Workers } from '../workers';
import { collectReferences } from './collectReferences';
import { type Failure, failureOf } from './failure';

/**
 * Goes up when reading changes its mind about the same bytes; then every revision is read again: from what is stored,
 * or, when nothing could be stored of it, from its source while it has a tag.
 *
 * 2: all four layers of validation, and compliance. 3: the days until which a readiness holds.
 *
 * @internal
 */
export const READER_VERSION = 3;

/** Not a finding about the revision: compliance looks at the policies elsewhere, with what they are at the time. */
const NOT_FETCHED = 'POLICY_REF_NOT_ENFORCED';

/**
 * Fetches, opens and reads the bundle behind a manifest. A bad bundle gives an unreadable revision, and so does one
 * that cannot be checked within bounds; throws OciErrors for bundles that did not arrive as they should.
 *
 * @internal
 */
export async function readRevision(options: {
  reader: OciReader;
  workers: Workers;
  path: string;
  manifest: FetchedManifest;
  /** The files of a layer that is stored already, by its digest. */
  known?(layerDigest: string): Promise<BundleEntry[] | undefined>;
  signal: AbortSignal;
}): Promise<NewRevision> {
  const { reader, workers, path, manifest, known, signal } = options;
  // What tags point to; for an index that is not the digest of the image in it.
  const { digest } = manifest;
  try {
    const { layer, tree } = await openBundle(reader, path, manifest, {
      known,
      signal,
    });
    const files = tree
      .paths()
      .map(file => ({ path: file, bytes: tree.bytes(file)! }));
    return await checkRevision({ workers, digest, layer, files, signal });
  } catch (error) {
    const failure = failureOf(error);
    if (failure?.kind !== 'bad') throw error;
    return unreadable({ digest, failure });
  }
}

/**
 * Reads a bundle whose files are at hand. Throws the reason of the signal.
 *
 * @internal
 */
export async function checkRevision(options: {
  workers: Workers;
  digest: string;
  layer: RevisionHead['layer'];
  files: BundleEntry[];
  signal: AbortSignal;
}): Promise<NewRevision> {
  const { workers, digest, layer, files, signal } = options;
  try {
    const { contract, contentHash, findings, valid, compliance } =
      await workers.validate({ files }, { signal });
    return {
      digest,
      layer,
      state: valid ? 'valid' : 'invalid',
      contract,
      contentHash,
      compliance,
      findings: findings.filter(({ code }) => code !== NOT_FETCHED),
      files,
      references: contract ? collectReferences(contract) : [],
      readerVersion: READER_VERSION,
    };
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    const { code, message, remedy } = error;
    const failure: Failure = { kind: 'bad', code, message, remedy };
    return { ...unreadable({ digest, failure }), layer, files };
  }
}

function unreadable(options: {
  digest: string;
  failure: Failure;
}): NewRevision {
  const { digest, failure } = options;
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
