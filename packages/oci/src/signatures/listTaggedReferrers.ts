import { OciError } from '../errors';
import { indexTypes } from '../mediaTypes';
import { invalidManifest } from '../manifest';
import { OciReader, RequestOptions } from '../types';
import { readReferrers, Referrer } from './Referrer';

/**
 * The referrers that clients listed under the fallback tag of the distribution specification 1.1, for stores without
 * an API for them. No such tag: none.
 *
 * @internal
 */
export async function listTaggedReferrers(
  reader: OciReader,
  options: RequestOptions & { repository: string; digest: string },
): Promise<Referrer[]> {
  const { repository, digest, signal } = options;
  try {
    const index = await reader.fetchManifest(
      repository,
      digest.replace(':', '-'),
      { signal },
    );
    if (!index || !indexTypes.includes(index.mediaType)) {
      throw invalidManifest('the tag for referrers names no index');
    }
    return readReferrers(index.bytes);
  } catch (error) {
    if (isMissing(error)) {
      return [];
    }
    throw error;
  }
}

/**
 * Whether the store has the repository, but not the tag.
 *
 * @internal
 */
export function isMissing(error: unknown): boolean {
  return error instanceof OciError && error.code === 'NOT_FOUND';
}
