/**
 * Codes of problems of a source as a whole that was read nevertheless: its list of repositories may not be all.
 *
 * @internal
 */
export const SOURCE_DOUBTS: ReadonlySet<string> = new Set([
  'CATALOG_UNAVAILABLE',
  'LISTING_SHRANK',
]);
