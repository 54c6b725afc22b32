import { compareVersions, type Finding } from '@pacto/core';
import type { RevisionHead, TagRecord } from '../store';
import { isVersionTag } from './tagOrder';

/**
 * Version tags that do not say the version inside the contract. `v1.2.3` on 1.2.3 is the same version; `1` and
 * `1.2` on it are moving aliases, so only worth a note; anything else is a warning.
 *
 * @internal
 */
export function findTagMismatches(
  tags: readonly TagRecord[],
  heads: ReadonlyMap<string, RevisionHead>,
): Finding[] {
  return tags.flatMap(({ tag, digest }) => {
    const version = heads.get(digest ?? '')?.version;
    if (version === undefined || !isVersionTag(tag)) return [];
    if (compareVersions(tag, version) === 0) return [];
    const alias = isAliasOf(tag, version);
    return [
      {
        code: 'TAG_VERSION_MISMATCH',
        severity: alias ? 'info' : 'warning',
        layer: 'identity',
        path: 'service.version',
        message: `Tag ${tag} holds version ${version}`,
        remedy: alias
          ? 'Nothing to do if the tag is meant to follow the newest version of its line.'
          : 'Publish the bundle under the version that its contract says.',
      } as const,
    ];
  });
}

function isAliasOf(tag: string, version: string): boolean {
  const parts = tag.replace(/^v/, '').split('.');
  const full = version.replace(/^v/, '').split(/[.+-]/);
  return parts.length < 3 && parts.every((part, index) => part === full[index]);
}
