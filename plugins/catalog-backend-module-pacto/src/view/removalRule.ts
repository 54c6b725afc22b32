import type { Completeness } from '@pacto/backstage-plugin-pacto-common';

/** Share of contracts that may vanish at once while not every source could be read. */
const MAX_SHRINK = 0.2;

/**
 * When may entities of contracts that are no longer listed be removed? The pacto backend keeps what it knew when a
 * source fails, and forgets a repository only after its grace period, so an answer that was read to its end tells
 * the truth. What cannot be told from a loss of the backend's own data removes nothing: an answer of a backend that
 * never read anything; an empty one where there was something before; and one that is much shorter while some source
 * is still unread.
 *
 * @returns why nothing may be removed, or nothing
 * @internal
 */
export function whyKeep(options: {
  completeness: Completeness;
  /** Contracts now, and before. */
  count: number;
  before: number;
}): string | undefined {
  const { completeness, count, before } = options;
  if (completeness === 'none') return 'no source was ever read';
  if (before === 0) return undefined;
  if (count === 0) return `none of ${before} contracts is listed any more`;
  if (completeness === 'partial' && count < before * (1 - MAX_SHRINK)) {
    return `only ${count} of ${before} contracts are listed while some source could not be read`;
  }
  return undefined;
}
