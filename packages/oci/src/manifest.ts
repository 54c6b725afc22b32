import { OciError } from './errors';
import { indexTypes, manifestTypes } from './mediaTypes';

const manifestMembers = [
  'schemaVersion',
  'mediaType',
  'config',
  'layers',
  'manifests',
];

/**
 * The media type of a manifest or index. A document that says something else about itself than its store says would
 * be read differently by different clients, and is refused. Throws `INVALID_MANIFEST`.
 *
 * @internal
 */
export function manifestMediaType(
  bytes: Uint8Array,
  declared: string | undefined,
): string {
  const document = parseManifest(bytes);
  const known = [...manifestTypes, ...indexTypes];
  const outer = known.find(
    type => type === declared?.split(';')[0].trim().toLowerCase(),
  );
  const inner = document.mediaType;
  if (outer && inner !== undefined && inner !== outer) {
    throw invalidManifest(
      `it was served as ${outer}, but calls itself something else`,
    );
  }
  const type = outer ?? inner;
  if (typeof type !== 'string') {
    throw invalidManifest('it does not say what it is');
  }
  return type;
}

/**
 * The document in the bytes of a manifest or index. Throws `INVALID_MANIFEST`.
 *
 * @internal
 */
export function parseManifest(bytes: Uint8Array): Record<string, unknown> {
  let document: unknown;
  try {
    document = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    );
  } catch (error) {
    throw invalidManifest('it is not JSON');
  }
  if (
    typeof document !== 'object' ||
    document === null ||
    Array.isArray(document)
  ) {
    throw invalidManifest('it is not a JSON object');
  }
  requireExactNames(document, manifestMembers);
  return document as Record<string, unknown>;
}

/**
 * Throws `INVALID_MANIFEST` when an object has a member that differs from one of these names in case only. Go's JSON
 * decoder takes both for the same, so that its clients would read another document.
 *
 * @internal
 */
export function requireExactNames(value: object, names: string[]): void {
  const folded = new Set(names.map(fold));
  for (const key of Object.keys(value)) {
    if (folded.has(fold(key)) && !names.includes(key)) {
      throw invalidManifest(
        `it writes ${JSON.stringify(key)} in an unusual case`,
      );
    }
  }
}

function fold(name: string): string {
  return name.toUpperCase().toLowerCase();
}

/** @param reason - the end of a sentence. @internal */
export function invalidManifest(reason: string): OciError {
  return new OciError({
    code: 'INVALID_MANIFEST',
    message: `The manifest cannot be used: ${reason}`,
  });
}
