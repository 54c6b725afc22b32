import { chooseTag, parseReference, VersionRange } from '../contract';

/**
 * No tag of the repository will do.
 *
 * @public
 */
export class NoVersionError extends Error {
  readonly code: 'NO_VERSIONS' | 'NO_MATCHING_VERSION';

  constructor(repository: string, range: string) {
    super(
      range
        ? `no tags satisfy ${JSON.stringify(range)} in ${repository}`
        : `no semver tags in ${repository}`,
    );
    this.name = 'NoVersionError';
    this.code = range ? 'NO_MATCHING_VERSION' : 'NO_VERSIONS';
  }
}

/**
 * What a reference means now: one without tag and digest gets the highest tag within the range; all others stay as
 * they are, and no range is checked. For fetchers. Source: graph sheet, §2.
 *
 * @param options - `compatibility`: absent or empty means any version; `listTags`: gets `host/path`.
 * @throws InvalidReferenceError, InvalidRangeError, NoVersionError, and what `listTags` throws
 * @public
 */
export async function chooseVersion(
  ref: string,
  options: {
    compatibility?: string;
    listTags: (repository: string) => Promise<Iterable<string>>;
  },
): Promise<string> {
  const { compatibility = '', listTags } = options;
  const reference = parseReference(ref);
  if (reference.kind === 'local' || reference.tag || reference.digest) {
    return ref;
  }
  const range = compatibility ? VersionRange.parse(compatibility) : undefined;
  const tag = chooseTag(await listTags(reference.repository), range);
  if (!tag) throw new NoVersionError(reference.repository, compatibility);
  return `${ref}:${tag}`;
}
