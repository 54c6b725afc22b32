import { requireDigest } from '../digest';
import { OciError } from '../errors';
import { mediaTypes } from '../mediaTypes';
import { requireRepository } from '../names';
import { nextQuery } from '../registry/paging';
import { RegistryHttp } from '../registry/RegistryHttp';
import { OciReader, RequestOptions } from '../types';
import { listTaggedReferrers } from './listTaggedReferrers';
import { maxReferrersBytes, readReferrers, Referrer } from './Referrer';

const maxPages = 20;
const maxReferrers = 5_000;
// What registries without the referrers API answer.
const unsupportedStatuses = [404, 405, 501];

/**
 * The referrers of a manifest, from the API of the distribution specification 1.1, or from its fallback tag where the
 * registry has no such API. A failure is never an empty list. Throws `TOO_LARGE` for more than 5,000 referrers.
 *
 * @internal
 */
export async function listRegistryReferrers(
  http: RegistryHttp,
  reader: OciReader,
  options: RequestOptions & { repository: string; digest: string },
): Promise<Referrer[]> {
  requireRepository(options.repository);
  requireDigest(options.digest);
  try {
    return await readPages(http, options);
  } catch (error) {
    if (!isUnsupported(error)) {
      throw error;
    }
    return listTaggedReferrers(reader, options);
  }
}

async function readPages(
  http: RegistryHttp,
  options: RequestOptions & { repository: string; digest: string },
): Promise<Referrer[]> {
  const { repository, digest, signal } = options;
  const url = new URL(
    `/v2/${repository}/referrers/${digest}`,
    http.address.origin,
  );
  const referrers: Referrer[] = [];
  for (let page = 0; page < maxPages; page++) {
    const response = await http.send({
      method: 'GET',
      url,
      scope: `repository:${repository}:pull`,
      what: `the referrers of ${repository}`,
      headers: { accept: mediaTypes.ociIndex },
      expect: [200],
      maxBytes: maxReferrersBytes,
      // GHCR sends this request to its web pages, which answer in their own way.
      sameOrigin: true,
      signal,
    });
    referrers.push(...readReferrers(response.body));
    const next = nextQuery(response.headers.link, url);
    if (referrers.length > maxReferrers) {
      break;
    }
    if (next === undefined || next === url.search) {
      return referrers;
    }
    url.search = next;
  }
  throw new OciError({
    code: 'TOO_LARGE',
    message: `${repository} lists more than ${maxReferrers} referrers of one manifest`,
    remedy: 'Delete those that nobody needs.',
  });
}

function isUnsupported(error: unknown): boolean {
  return (
    error instanceof OciError &&
    // Without a status: it sent us elsewhere.
    (error.status === undefined
      ? error.code === 'UNSUPPORTED'
      : unsupportedStatuses.includes(error.status))
  );
}
