import type { SchemaProperty } from '@pacto/core';

export interface KeyFilter {
  search: string;
  onlyRequired: boolean;
}

/** The rows that fit: by the text in key or description, whatever its case. */
export function filterKeys(
  rows: readonly SchemaProperty[],
  { search, onlyRequired }: KeyFilter,
): SchemaProperty[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter(
    ({ key, description = '', required }) =>
      (required || !onlyRequired) &&
      (key.toLowerCase().includes(wanted) ||
        description.toLowerCase().includes(wanted)),
  );
}
