import type { ListedRepository, Stores } from '../store';

/**
 * Compares what is known of a source with what it lists now. A repository that it lists no more is marked, and
 * dropped after the grace period; answers the repositories that were dropped or newly marked.
 *
 * @internal
 */
export async function reconcileMissing(options: {
  stores: Stores;
  /** All repositories of a source. */
  known: readonly ListedRepository[];
  /** `host/path` of what is there. */
  present: ReadonlySet<string>;
  graceMs: number;
  at: string;
}): Promise<ListedRepository[]> {
  const { stores, known, present, graceMs, at } = options;
  const absent = known.filter(({ repository }) => !present.has(repository));
  const newly = absent.filter(({ missingSince }) => missingSince === undefined);
  const expired = absent.filter(
    ({ missingSince }) =>
      missingSince !== undefined &&
      Date.parse(at) - Date.parse(missingSince) >= graceMs,
  );
  await stores.repositories.setMissingSince(
    newly.map(({ id }) => id),
    at,
  );
  await stores.repositories.remove(expired.map(({ id }) => id));
  return [...newly, ...expired];
}
