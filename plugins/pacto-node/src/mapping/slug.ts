/** Longest `metadata.name` that the catalog takes. */
const MAX_NAME = 63;

/**
 * A valid entity name that is close to the text; empty when nothing of it can be used. Idempotent.
 *
 * @internal
 */
export function slug(text: string): string {
  return trim(
    text
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-'),
  );
}

/**
 * Joins a name and a suffix with a dash, shortening the name where the two would be too long.
 *
 * @internal
 */
export function withSuffix(name: string, suffix: string): string {
  return `${trim(name.slice(0, MAX_NAME - suffix.length - 1))}-${suffix}`;
}

/** @internal */
export function fits(name: string): boolean {
  return name.length > 0 && name.length <= MAX_NAME;
}

function trim(text: string): string {
  return text.replace(/^[-._]+/, '').replace(/[-._]+$/, '');
}
