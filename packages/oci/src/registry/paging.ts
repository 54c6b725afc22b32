import { OciError } from '../errors';
import { RegistryRequest } from './exchange';
import { RegistryHttp } from './RegistryHttp';

/** @internal */
export interface ListingRequest
  extends Pick<
    RegistryRequest,
    'scope' | 'what' | 'missing' | 'optional' | 'signal'
  > {
  path: string;
  /** Member of the answer that holds the names. */
  member: string;
}

// ECR and distribution refuse more.
const pageSize = 1000;
const pageBytes = 8 * 1024 * 1024;
const maxPages = 1000;
// A registry of 100,000 repositories is not read repository by repository.
const maxNames = 100_000;

/**
 * Reads all pages of a listing, without names that come twice. Of a `Link` only the query is used, on our own path:
 * registries behind proxies name other paths and hosts there, and cursors can be opaque. A cursor that comes back ends
 * the listing. An incomplete listing must never look complete: more than 1,000 pages or 100,000 names throw
 * `TOO_LARGE`, and a registry that gives the same names again for its own cursor is `UNAVAILABLE`.
 *
 * @internal
 */
export async function readListing(
  http: RegistryHttp,
  listing: ListingRequest,
): Promise<string[]> {
  const names = new Set<string>();
  const seen = new Set<string>();
  let query: string | undefined = `?n=${pageSize}`;
  while (query !== undefined && !seen.has(query)) {
    if (seen.size >= maxPages) {
      throw tooLong(listing);
    }
    const page = await readPage(http, listing, query);
    seen.add(query).add(page.query);
    const before = names.size;
    for (const name of page.names) {
      names.add(name);
      if (names.size > maxNames) {
        throw tooLong(listing);
      }
    }
    if (
      page.names.length > 0 &&
      names.size === before &&
      page.next !== undefined
    ) {
      throw new OciError({
        code: 'UNAVAILABLE',
        message: `The listing of ${listing.what} repeats itself and does not end`,
        remedy:
          'The registry ignores its own links to next pages; name what is needed in the configuration.',
      });
    }
    query = page.next;
  }
  return [...names];
}

function tooLong(listing: ListingRequest): OciError {
  return new OciError({
    code: 'TOO_LARGE',
    message: `The listing of ${listing.what} has more than ${maxPages} pages or ${maxNames} names`,
    remedy:
      'Check that the registry ends its listings, and name the repositories in the configuration.',
  });
}

async function readPage(
  http: RegistryHttp,
  listing: ListingRequest,
  query: string,
) {
  const url = new URL(listing.path, http.address.origin);
  url.search = query;
  const isFirst = query === `?n=${pageSize}`;
  const request: RegistryRequest = {
    ...listing,
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    expect: isFirst ? [200, 400] : [200],
    maxBytes: pageBytes,
  };
  let response = await http.send(request);
  if (response.status === 400) {
    // Some registries refuse a page size that others need.
    url.search = '';
    response = await http.send({ ...request, expect: [200] });
  }
  return {
    names: readNames(response.body, listing),
    /** Of the request that was answered. */
    query: url.search,
    next: nextQuery(response.headers.link, url),
  };
}

function readNames(body: Uint8Array, listing: ListingRequest): string[] {
  try {
    // Null is what some registries write for none; a document without the member is something else.
    const names = JSON.parse(Buffer.from(body).toString())[listing.member];
    if (names === null || Array.isArray(names)) {
      return (names ?? []).filter((name: unknown) => typeof name === 'string');
    }
  } catch {
    // Falls through to the error below, as for any other answer that is no listing.
  }
  throw new OciError({
    code: 'UNAVAILABLE',
    message: `The answer to a listing of ${listing.what} is not one`,
    remedy:
      'Check that the host is an OCI registry, and that no proxy answers in its place.',
  });
}

/**
 * The query of the link to the next page; undefined on the last page. Grammar: RFC 8288.
 *
 * @internal
 */
export function nextQuery(
  link: string | string[] | undefined,
  base: URL,
): string | undefined {
  for (const [, target, params] of [link ?? []]
    .flat()
    .join(',')
    .matchAll(/<([^<>]*)>([^<]*)/g)) {
    // Both patterns take a time that grows with the length only: the text is the registry's.
    const [, quoted, plain = ''] =
      /;\s*rel\s*=\s*(?:"([^"]*)"|(next\b))/i.exec(params) ?? [];
    const relations = (quoted ?? plain).toLowerCase().split(/\s/);
    if (relations.includes('next') && URL.canParse(target, base.href)) {
      return new URL(target, base).search;
    }
  }
  return undefined;
}
