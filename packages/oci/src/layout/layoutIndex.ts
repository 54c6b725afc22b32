import { join } from 'node:path';
import { isDigest } from '../digest';
import { OciError } from '../errors';
import { mediaTypes } from '../mediaTypes';
import { Descriptor } from '../types';
import { readFileBelow, replaceFile } from './files';

/**
 * `index.json` of an image layout. Source: OCI image specification, image layout.
 *
 * @internal
 */
export interface LayoutIndex {
  schemaVersion: 2;
  mediaType?: string;
  manifests: Descriptor[];
  [other: string]: unknown;
}

/** @internal */
export const markerFile = 'oci-layout';

/** @internal */
export const indexFile = 'index.json';

const refName = 'org.opencontainers.image.ref.name';
// Some 20,000 tags.
const indexBytes = 8 * 1024 * 1024;
const markerBytes = 4096;
const layoutVersion = '1.0.0';

/**
 * The index of the layout in a folder; undefined when the folder is no layout. Throws `INVALID_MANIFEST` for a layout
 * that is broken or of a version we do not know.
 *
 * @internal
 */
export async function readLayoutIndex(
  realRoot: string,
  directory: string,
): Promise<LayoutIndex | undefined> {
  const marker = await readFileBelow(
    realRoot,
    join(directory, markerFile),
    markerBytes,
  );
  if (!marker) {
    return undefined;
  }
  if (parse(marker, markerFile).imageLayoutVersion !== layoutVersion) {
    throw broken(`${markerFile} does not say version ${layoutVersion}`);
  }
  const bytes = await readFileBelow(
    realRoot,
    join(directory, indexFile),
    indexBytes,
  );
  if (!bytes) {
    throw broken(`${indexFile} is missing`);
  }
  const index = parse(bytes, indexFile);
  if (!Array.isArray(index.manifests) || !index.manifests.every(isDescriptor)) {
    throw broken(`${indexFile} does not list manifests`);
  }
  return index as LayoutIndex;
}

/**
 * Writes the index of a layout.
 *
 * @internal
 */
export async function writeLayoutIndex(
  directory: string,
  index: LayoutIndex,
): Promise<void> {
  await replaceFile(join(directory, indexFile), JSON.stringify(index));
}

/**
 * Makes a folder with an index a layout.
 *
 * @internal
 */
export async function markLayout(directory: string): Promise<void> {
  const marker = JSON.stringify({ imageLayoutVersion: layoutVersion });
  await replaceFile(join(directory, markerFile), marker);
}

/**
 * The tag of an entry of an index, if it has one.
 *
 * @internal
 */
export function tagOf(descriptor: Descriptor): string | undefined {
  return descriptor.annotations?.[refName];
}

/**
 * An index in which a tag names the manifest, and no other any more; without a tag the manifest is only listed.
 *
 * @internal
 */
export function withManifest(
  index: LayoutIndex | undefined,
  manifest: Descriptor,
  tag: string | undefined,
): LayoutIndex {
  const base = index ?? {
    schemaVersion: 2,
    mediaType: mediaTypes.ociIndex,
    manifests: [],
  };
  const isSame = (entry: Descriptor) =>
    tag === undefined ? entry.digest === manifest.digest : tagOf(entry) === tag;
  if (tag === undefined && base.manifests.some(isSame)) {
    return base;
  }
  const entry =
    tag === undefined
      ? manifest
      : { ...manifest, annotations: { [refName]: tag } };
  return {
    ...base,
    manifests: [...base.manifests.filter(other => !isSame(other)), entry],
  };
}

function isDescriptor(value: unknown): boolean {
  const { mediaType, digest, size } = Object(value);
  return (
    typeof mediaType === 'string' &&
    typeof digest === 'string' &&
    isDigest(digest) &&
    Number.isSafeInteger(size)
  );
}

function parse(bytes: Uint8Array, file: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(Buffer.from(bytes).toString()));
  } catch {
    throw broken(`${file} is not JSON`);
  }
}

function broken(reason: string): OciError {
  return new OciError({
    code: 'INVALID_MANIFEST',
    message: `The image layout cannot be read: ${reason}`,
    remedy: 'Write the layout again.',
  });
}
