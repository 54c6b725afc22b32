import { createHash } from 'node:crypto';
import { type BundleEntry, BundleError, BundleTree } from '@pacto/core';
import { FetchedManifest, OciReader, RequestOptions } from '../types';
import { bundleLayer, resolveIndex } from './bundleManifest';
import { untar } from './untar';
import { unpackLayer } from './unpackLayer';

/**
 * A bundle in memory, and where its bytes came from.
 *
 * @public
 */
export interface OpenedBundle {
  /** Digest of the image manifest that holds the layer; not the given one where that was an index. */
  digest: string;
  /** The layer as stored: digest, and size in bytes. */
  layer: { digest: string; size: number };
  tree: BundleTree;
}

/** @public */
export interface OpenBundleOptions extends RequestOptions {
  /** The files of a layer that is at hand already, by its digest; then nothing is fetched. */
  known?(layerDigest: string): Promise<BundleEntry[] | undefined>;
}

/**
 * Fetches the one layer of a manifest and opens it in memory; nothing is written to disk. The limits are those of
 * `limits` in `@pacto/core`; sizes are checked before anything is downloaded.
 *
 * @returns The files, `pacto.yaml` among them; what it says is not looked at.
 * @throws `BundleError` for a layer that is no acceptable bundle, `OciError` for everything else.
 * @public
 */
export async function openBundle(
  reader: OciReader,
  repository: string,
  manifest: FetchedManifest,
  options: OpenBundleOptions = {},
): Promise<OpenedBundle> {
  const { signal, known } = options;
  const image = await resolveIndex(reader, repository, manifest, { signal });
  const layer = bundleLayer(image);
  const files = await known?.(layer.digest);
  const tree = files
    ? BundleTree.create(files)
    : await openArchive(await reader.fetchBlob(repository, layer, { signal }));
  const { digest, size } = layer;
  return { digest: image.digest, layer: { digest, size }, tree };
}

/**
 * Opens a bundle that is at hand as a .tar or .tar.gz, in memory and as strictly as one from a registry.
 *
 * @returns The files, `pacto.yaml` among them; what it says is not looked at.
 * @throws `BundleError` for what is no acceptable bundle.
 * @public
 */
export async function openArchive(archive: Uint8Array): Promise<BundleTree> {
  const tree = BundleTree.create(untar(await unpackLayer(archive)), {
    sha256: bytes => createHash('sha256').update(bytes).digest(),
  });
  if (!tree.has('pacto.yaml')) {
    throw new BundleError({
      code: 'MISSING_CONTRACT',
      message: 'The bundle holds no pacto.yaml at its root.',
    });
  }
  return tree;
}
