import type { Version } from '@pacto/backstage-plugin-pacto-common';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import { isComparable } from '../../../versions/comparable';

/** Enough hex digits to tell the revisions of one repository apart at a glance. */
const SHORT_LENGTH = 12;

/** The revisions to choose from, newest first; what the address names is always one of them. */
export function listSideOptions(
  versions: Version[],
  chosen: ReadonlyArray<string | undefined>,
  t: PactoTranslate,
): Array<{ id: string; label: string }> {
  const options = versions
    .filter(isComparable)
    .map(({ digest, version, tags }) => ({
      id: digest!,
      label: [
        version ?? tags[0],
        ...tags.filter(tag => tag !== version),
        shorten(digest!),
      ]
        .filter(text => text !== undefined)
        .join(' · '),
    }));
  const missing = [...new Set(chosen)].filter(
    digest => digest !== undefined && !options.some(({ id }) => id === digest),
  ) as string[];
  return [
    ...options,
    ...missing.map(digest => ({
      id: digest,
      label: `${shorten(digest)} · ${t('diff.notListed')}`,
    })),
  ];
}

function shorten(digest: string): string {
  // What an address names may be anything.
  return digest.slice(0, digest.indexOf(':') + 1 + SHORT_LENGTH);
}
