import { isDigest } from '../digest';
import { parseManifest } from '../manifest';
import { Descriptor, FetchedManifest } from '../types';
import { textsOf } from './Referrer';

/** Where to read a signature, and in which form it is. @internal */
export interface FoundSignature {
  form: 'simple-signing' | 'bundle' | 'jws' | 'cose';
  /** The part that holds it. */
  part: Descriptor;
  /** Of that part. */
  annotations: Record<string, string>;
}

/** @internal */
export const cosignType = 'application/vnd.dev.cosign.artifact.sig.v1+json';

const simpleSigningType = 'application/vnd.dev.cosign.simplesigning.v1+json';
const envelopes = new Map<unknown, 'jws' | 'cose'>([
  ['application/jose+json', 'jws'],
  ['application/cose', 'cose'],
]);
const notationType = 'application/vnd.cncf.notary.signature';
const bundleType =
  /^application\/vnd\.dev\.sigstore\.bundle(\.v\d\.\d\+json|\+json;version=\d\.\d)$/;
const predicateAnnotation = 'dev.sigstore.bundle.predicateType';

// What clients write when they know no type, so that it says nothing.
const neutralTypes = new Set([
  'application/vnd.oci.empty.v1+json',
  'application/vnd.oci.image.config.v1+json',
]);

/**
 * Whether something that is attached may be a signature, going by what its listing says. Some clients leave the type
 * out there.
 *
 * @internal
 */
export function mayBeSignature(entry: {
  artifactType?: string;
  annotations?: Record<string, string>;
}): boolean {
  const { artifactType, annotations = {} } = entry;
  if (artifactType === undefined || neutralTypes.has(artifactType)) {
    return true;
  }
  // An attestation is in the same form, and none of our business.
  const predicate = annotations[predicateAnnotation];
  if (bundleType.test(artifactType)) {
    return predicate === undefined || /\/cosign\/sign\//.test(predicate);
  }
  return artifactType === notationType || artifactType === cosignType;
}

/**
 * The signatures in a manifest: none when it is something else, such as an attestation. Throws `INVALID_MANIFEST`.
 *
 * @param type - what the manifest is, for one that cannot say so itself: under the tag of Cosign.
 * @internal
 */
export function signaturesIn(
  manifest: FetchedManifest,
  type?: string,
): FoundSignature[] {
  const { layers, artifactType, config } = parseManifest(manifest.bytes);
  const declared = type ?? artifactType ?? Object(config).mediaType;
  const parts: unknown[] = Array.isArray(layers) ? layers : [];
  return parts.flatMap((part): FoundSignature[] => {
    const { mediaType, digest, size, annotations } = Object(part);
    const form = formOf(declared, mediaType);
    return form && typeof digest === 'string' && isDigest(digest)
      ? [
          {
            form,
            part: { mediaType, digest, size },
            annotations: textsOf(annotations),
          },
        ]
      : [];
  });
}

/**
 * The digest of the manifest that another one is attached to.
 *
 * @internal
 */
export function subjectOf(manifest: FetchedManifest): unknown {
  return Object(parseManifest(manifest.bytes).subject).digest;
}

function formOf(
  declared: unknown,
  mediaType: unknown,
): FoundSignature['form'] | undefined {
  switch (declared) {
    case cosignType:
      return mediaType === simpleSigningType ? 'simple-signing' : undefined;
    case notationType:
      return envelopes.get(mediaType);
    default:
      return bundleType.test(String(declared)) &&
        bundleType.test(String(mediaType))
        ? 'bundle'
        : undefined;
  }
}
