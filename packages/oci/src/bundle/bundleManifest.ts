import { limits } from '@pacto/core';
import { requireSize } from '../descriptor';
import { isDigest } from '../digest';
import { OciError } from '../errors';
import { invalidManifest, parseManifest, requireExactNames } from '../manifest';
import { indexTypes, manifestTypes } from '../mediaTypes';
import {
  Descriptor,
  FetchedManifest,
  OciReader,
  RequestOptions,
} from '../types';

/**
 * The one layer of a bundle. Accepts what upstream's client accepts: an image manifest of OCI or Docker with a
 * configuration of any type and exactly one layer of any tar type. Throws `INVALID_MANIFEST`, `INVALID_BUNDLE` or
 * `TOO_LARGE`.
 *
 * @internal
 */
export function bundleLayer(manifest: FetchedManifest): Descriptor {
  const document = parseManifest(manifest.bytes);
  if (!manifestTypes.includes(manifest.mediaType)) {
    throw notABundle(`its type is ${JSON.stringify(manifest.mediaType)}`);
  }
  const { layers } = document;
  if (
    document.schemaVersion !== 2 ||
    !Array.isArray(layers) ||
    document.manifests !== undefined
  ) {
    throw invalidManifest('it is not an image manifest');
  }
  if (layers.length !== 1) {
    throw notABundle(`it has ${layers.length} layers instead of one`);
  }
  const layer = requireDescriptor(layers[0]);
  if (!/[.+](?:tar|tar\+gzip|tar\.gzip)$/.test(layer.mediaType)) {
    throw notABundle(
      `its layer has the type ${JSON.stringify(layer.mediaType)}`,
    );
  }
  requireSize(layer, limits.layerBytes);
  return layer;
}

/**
 * The image manifest that an index stands for: its only one, else the one for linux/amd64. A manifest stands for
 * itself.
 *
 * @internal
 */
export async function resolveIndex(
  reader: OciReader,
  repository: string,
  manifest: FetchedManifest,
  options: RequestOptions,
): Promise<FetchedManifest> {
  if (!indexTypes.includes(manifest.mediaType)) {
    return manifest;
  }
  const { manifests, layers } = parseManifest(manifest.bytes);
  if (!Array.isArray(manifests) || layers !== undefined) {
    throw invalidManifest('it is not an index');
  }
  const chosen =
    manifests.length === 1
      ? manifests[0]
      : manifests.find(entry => {
          const { os, architecture } = Object(Object(entry).platform);
          return os === 'linux' && architecture === 'amd64';
        });
  if (!chosen) {
    throw notABundle(
      'it is an index of several images, none of them for linux/amd64',
    );
  }
  const descriptor = requireDescriptor(chosen);
  const fetched = await reader.fetchManifest(
    repository,
    descriptor.digest,
    options,
  );
  if (
    fetched?.mediaType !== descriptor.mediaType ||
    fetched.bytes.length !== descriptor.size
  ) {
    throw invalidManifest('its index describes it wrongly');
  }
  return fetched;
}

const descriptorMembers = ['mediaType', 'digest', 'size', 'urls'];

/** @internal */
export function requireDescriptor(value: unknown): Descriptor {
  requireExactNames(Object(value), descriptorMembers);
  const { mediaType, digest, size, urls } = Object(value);
  if (
    typeof mediaType !== 'string' ||
    typeof digest !== 'string' ||
    !isDigest(digest)
  ) {
    throw invalidManifest('it describes a part without a type or a digest');
  }
  if (urls !== undefined && String(urls) !== '') {
    throw notABundle('it wants a part fetched from another place');
  }
  return { mediaType, digest, size };
}

function notABundle(reason: string): OciError {
  return new OciError({
    code: 'INVALID_BUNDLE',
    message: `This is not a Pacto bundle: ${reason}`,
  });
}
