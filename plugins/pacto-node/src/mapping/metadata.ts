import type { Contract } from './types';

/** Characters of a description in the catalog; the rest is on the contract tab. */
const MAX_DESCRIPTION = 1000;
const MAX_TAGS = 20;
const MAX_TAG_LENGTH = 63;

/**
 * A text, number or boolean of the free-form `metadata`, as text. Dots in the key reach inside, unless there is a
 * key of that very name.
 *
 * @internal
 */
export function metadataValue(
  metadata: Contract['metadata'],
  key: string,
): string | undefined {
  const value = lookUp(metadata, key);
  return ['string', 'number', 'boolean'].includes(typeof value)
    ? String(value).trim() || undefined
    : undefined;
}

/** @internal */
export function describeMetadata(
  metadata: Contract['metadata'],
): string | undefined {
  return (
    metadataValue(metadata, 'description') ?? metadataValue(metadata, 'summary')
  )?.slice(0, MAX_DESCRIPTION);
}

/**
 * `metadata.tags` in the catalog's form: lower case, letters, digits, `+`, `#` and single dashes; sorted.
 *
 * @internal
 */
export function tagsOf(metadata: Contract['metadata']): string[] {
  const tags = metadata?.tags;
  if (!Array.isArray(tags)) return [];
  const clean = tags
    .filter(tag => typeof tag === 'string' || typeof tag === 'number')
    .map(tag =>
      String(tag)
        .toLowerCase()
        .replace(/[^a-z0-9+#]+/g, '-')
        .slice(0, MAX_TAG_LENGTH)
        .replace(/^-|-$/g, ''),
    )
    .filter(Boolean);
  return [...new Set(clean)].sort().slice(0, MAX_TAGS);
}

function lookUp(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, key)) return (value as Record<string, unknown>)[key];
  const dot = key.indexOf('.');
  return dot < 0
    ? undefined
    : lookUp(lookUp(value, key.slice(0, dot)), key.slice(dot + 1));
}
