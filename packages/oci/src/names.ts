import { isDigest } from './digest';
import { OciError } from './errors';

// Grammar of the distribution specification: https://github.com/opencontainers/distribution-spec (Pulling manifests).
const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const repositorySyntax = new RegExp(`^${component}(?:/${component})*$`);
const tagSyntax = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

// Tags that tools use as a place to store things about a digest: the fallback of the referrers API, and cosign's.
const auxiliaryTag = /^sha(?:256|512)-[a-f0-9]{64,128}(?:\.[a-z]+)?$/;

const maxRepositoryLength = 255;

/**
 * Whether the text can name a repository, without a host.
 *
 * @internal
 */
export function isRepository(text: string): boolean {
  return text.length <= maxRepositoryLength && repositorySyntax.test(text);
}

/**
 * Whether the text can be a tag.
 *
 * @internal
 */
export function isTag(text: string): boolean {
  return tagSyntax.test(text);
}

/**
 * Throws `INVALID_REFERENCE` unless the text can name a repository.
 *
 * @internal
 */
export function requireRepository(text: string): void {
  if (!isRepository(text)) {
    throw new OciError({
      code: 'INVALID_REFERENCE',
      message: `"${text.slice(0, 160)}" is not a repository name`,
      remedy:
        'Use lower-case letters, digits and single separators, in parts divided by slashes, without the host.',
    });
  }
}

/**
 * Throws `INVALID_REFERENCE` unless the text can be a tag or is a digest.
 *
 * @internal
 */
export function requireTagOrDigest(text: string): void {
  if (!isTag(text) && !isDigest(text)) {
    throw new OciError({
      code: 'INVALID_REFERENCE',
      message: `"${text.slice(0, 160)}" is neither a tag nor a digest`,
    });
  }
}

/**
 * What a store listed as tags, reduced to those that people made: valid, once each, sorted as text, without the tags
 * that hold signatures and referrers.
 *
 * @internal
 */
export function cleanTags(listed: Iterable<unknown>): string[] {
  const tags = new Set<string>();
  for (const tag of listed) {
    if (typeof tag === 'string' && isTag(tag) && !auxiliaryTag.test(tag)) {
      tags.add(tag);
    }
  }
  return [...tags].sort();
}
