import type { RevisionHead, TagRecord } from '../store';

export const EARLY = '2026-03-01T00:00:00.000Z';
export const LATE = '2026-03-02T00:00:00.000Z';

/** A valid revision, first seen early. */
export function head(
  digest: string,
  more: Partial<RevisionHead> = {},
): RevisionHead {
  return {
    digest,
    state: 'valid',
    hasContract: true,
    errors: 0,
    warnings: 0,
    readerVersion: 1,
    firstSeenAt: EARLY,
    ...more,
  };
}

export function tag(name: string, digest?: string): TagRecord {
  return { tag: name, digest, firstSeenAt: EARLY };
}
