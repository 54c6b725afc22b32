import type { Version } from '@pacto/backstage-plugin-pacto-common';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import { isComparable } from '../../versions/comparable';
import type { Sides } from './chooseSides';

/** Enough hex digits to tell the revisions of one repository apart at a glance. */
const SHORT_LENGTH = 12;

/** The revisions to choose from, newest first; what the address names is always one of them. */
export function listSideOptions(
  versions: Version[],
  { from, to }: Sides,
  t: PactoTranslate,
): Array<{ value: string; label: string }> {
  const options = versions
    .filter(isComparable)
    .map(({ digest, version, tags }) => ({
      value: digest!,
      label: [
        version ?? tags[0],
        ...tags.filter(tag => tag !== version),
        shorten(digest!),
      ]
        .filter(text => text !== undefined)
        .join(' · '),
    }));
  const missing = [...new Set([from, to])].filter(
    digest =>
      digest !== undefined && !options.some(({ value }) => value === digest),
  ) as string[];
  return [
    ...options,
    ...missing.map(digest => ({
      value: digest,
      label: `${shorten(digest)} · ${t('diff.notListed')}`,
    })),
  ];
}

function shorten(digest: string): string {
  // What an address names may be anything.
  return digest.slice(0, digest.indexOf(':') + 1 + SHORT_LENGTH);
}
