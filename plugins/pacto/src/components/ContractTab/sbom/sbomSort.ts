import type { SbomQuery } from '@pacto/backstage-plugin-pacto-common';

export type SbomSort = NonNullable<SbomQuery['sort']>;
export type SbomField = 'name' | 'version' | 'license' | 'supplier';

/** In the address. */
export const SBOM_SORT = 'packagesBy';

export const sbomFields: SbomField[] = [
  'name',
  'version',
  'license',
  'supplier',
];

/** The order that an address asks for; nothing for any other text. */
export function readSbomSort(text: string | null): SbomSort | undefined {
  const field = sbomFields.find(name => text === name || text === `-${name}`);
  return field && (text === field ? field : `-${field}`);
}

/** Upwards first, then downwards, then as in the file. */
export function nextSbomSort(
  field: SbomField,
  sort: SbomSort | undefined,
): SbomSort | undefined {
  if (sort === field) return `-${field}`;
  return sort === `-${field}` ? undefined : field;
}
