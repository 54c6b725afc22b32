import { isDigest } from '../digest';
import { invalidManifest, parseManifest } from '../manifest';
import { Descriptor } from '../types';

/**
 * A manifest that is attached to another one.
 *
 * @public
 */
export interface Referrer extends Descriptor {
  /** Absent where the store does not say; the manifest itself may. */
  artifactType?: string;
}

// Some 5,000 referrers.
/** @internal */
export const maxReferrersBytes = 2 * 1024 * 1024;

/**
 * The entries of an index of referrers. Throws `INVALID_MANIFEST` for anything else: a page of a proxy must not look
 * like an empty list.
 *
 * @internal
 */
export function readReferrers(bytes: Uint8Array): Referrer[] {
  const { manifests } = parseManifest(bytes);
  // Null is how Go writes an empty list.
  if (manifests === null) {
    return [];
  }
  if (!Array.isArray(manifests)) {
    throw invalidManifest('it lists no manifests');
  }
  return manifests.map(entry => {
    const { mediaType, digest, size, artifactType, annotations } =
      Object(entry);
    if (
      typeof mediaType !== 'string' ||
      typeof digest !== 'string' ||
      !isDigest(digest) ||
      !Number.isSafeInteger(size)
    ) {
      throw invalidManifest('it lists something that is no manifest');
    }
    return {
      mediaType,
      digest,
      size,
      artifactType: typeof artifactType === 'string' ? artifactType : undefined,
      annotations: textsOf(annotations),
    };
  });
}

/**
 * The members of a map that are texts, such as annotations.
 *
 * @internal
 */
export function textsOf(map: unknown): Record<string, string> {
  const texts = Object.create(null);
  for (const [name, value] of Object.entries(Object(map))) {
    if (typeof value === 'string') texts[name] = value;
  }
  return texts;
}
