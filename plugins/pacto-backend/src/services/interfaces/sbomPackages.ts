import type { SbomQuery } from '@pacto/backstage-plugin-pacto-common';
import { limits, type SbomPackage } from '@pacto/core';
import { wordsOf } from './searchItems';
import { compareText } from '../compareText';

/** As the API says. */
const MOST_LICENSES = 100;

/** Those that fit the filters, in the order asked for; equal ones in the order of the file. @internal */
export function selectPackages(
  packages: readonly SbomPackage[],
  { q = '', license, sort }: NonNullable<SbomQuery>,
): SbomPackage[] {
  const words = wordsOf(q);
  const found = packages.filter(
    item =>
      (license === undefined || clip(item.license) === license) &&
      holds(item, words),
  );
  if (sort === undefined) return found;
  const field = sort.replace('-', '') as keyof SbomPackage;
  const sign = sort.startsWith('-') ? -1 : 1;
  return found.sort((a, b) => sign * compareText(a[field], b[field]));
}

/** Most first, then by name. @internal */
export function countLicenses(
  packages: readonly SbomPackage[],
): { license: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const item of packages) {
    const license = clip(item.license);
    counts.set(license, (counts.get(license) ?? 0) + 1);
  }
  return Array.from(counts, ([license, count]) => ({ license, count }))
    .sort((a, b) => b.count - a.count || compareText(a.license, b.license))
    .slice(0, MOST_LICENSES);
}

/** @internal */
export function clipPackage(item: SbomPackage): SbomPackage {
  return {
    name: clip(item.name),
    version: clip(item.version),
    license: clip(item.license),
    supplier: clip(item.supplier),
  };
}

function clip(text: string): string {
  return text.length > limits.sbomValue
    ? `${text.slice(0, limits.sbomValue)}…`
    : text;
}

function holds(item: SbomPackage, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = Object.values(clipPackage(item)).join('\n').toLowerCase();
  return words.every(word => text.includes(word));
}
