import { BundleEntry, BundleError, BundleTree, limits } from '@pacto/core';
import { gzipSync } from 'fflate';
import { digestOf } from '../digest';
import { OciError } from '../errors';
import { mediaTypes } from '../mediaTypes';
import { tar, tarEntries } from './tar';

/**
 * A bundle in the form in which it is stored: three byte strings and what they are called by.
 *
 * @public
 */
export interface PackedBundle {
  /** Digest of the manifest. */
  digest: string;
  /** Digest of the archive before compression: equal for equal files, whoever packed them. */
  diffId: string;
  /** The version of the contract, the tag by default. */
  version: string;
  manifest: Uint8Array;
  config: Uint8Array;
  layer: Uint8Array;
}

// Go's time.Time without a value.
const noTime = '0001-01-01T00:00:00Z';

// Compression on the platform's zlib differs between processors and versions; fflate's is the same everywhere.
const gzipLevel = 6;

/**
 * Packs files in the form that upstream's client pushes, so that it can pull them. The same files and contract give
 * the same digest on any machine.
 *
 * @param entries - Files in any order, `pacto.yaml` among them.
 * @param contract - What `pacto.yaml` says; becomes labels.
 * @throws `BundleError` for files that no reader would accept, `OciError` with `TOO_LARGE` for a layer over the limit.
 * @public
 */
export function packBundle(
  entries: Iterable<BundleEntry>,
  contract: { name: string; version: string; pactoVersion: string },
): PackedBundle {
  const tree = BundleTree.create(entries);
  if (!tree.has('pacto.yaml')) {
    throw new BundleError({
      code: 'MISSING_CONTRACT',
      message: 'There is no pacto.yaml at the root of the bundle.',
    });
  }
  const contents = tarEntries(tree);
  if (contents.length > limits.bundleEntries) {
    throw new BundleError({
      code: 'TOO_MANY_ENTRIES',
      message: `The bundle holds more than ${limits.bundleEntries} files and folders.`,
    });
  }
  const archive = tar(contents);
  const layer = gzipSync(archive, { level: gzipLevel, mtime: 0 });
  if (layer.length > limits.layerBytes) {
    throw new OciError({
      code: 'TOO_LARGE',
      message: `The packed bundle has ${layer.length} bytes, more than the ${limits.layerBytes} allowed`,
    });
  }
  const diffId = digestOf(archive);
  const config = toJson({
    architecture: '',
    created: noTime,
    history: [{ created: noTime }],
    os: '',
    rootfs: { type: 'layers', diff_ids: [diffId] },
    config: {
      Labels: {
        'io.pacto.name': contract.name,
        'io.pacto.pactoVersion': contract.pactoVersion,
        'io.pacto.version': contract.version,
      },
    },
  });
  const manifest = toJson({
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    config: {
      mediaType: mediaTypes.bundleConfig,
      size: config.length,
      digest: digestOf(config),
    },
    layers: [
      {
        mediaType: mediaTypes.bundleLayer,
        size: layer.length,
        digest: digestOf(layer),
      },
    ],
  });
  const digest = digestOf(manifest);
  return { digest, diffId, version: contract.version, manifest, config, layer };
}

function toJson(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
