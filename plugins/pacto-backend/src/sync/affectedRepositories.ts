import type { Stores } from '../store';

/** @internal */
export interface ChangedRepository {
  repository: string;
  /** Of the service, before and after. */
  names: string[];
}

/**
 * Whose entities may look different after these repositories changed: themselves, those that refer to them, and
 * those that have or had the same name.
 *
 * @internal
 */
export async function affectedRepositories(
  stores: Stores,
  changed: readonly ChangedRepository[],
): Promise<string[]> {
  const repositories = changed.map(({ repository }) => repository);
  const names = changed.flatMap(item => item.names);
  const dependents = await stores.references.currentTo(repositories);
  const others = [
    ...(await stores.services.byIds(dependents.map(item => item.repositoryId))),
    ...(await stores.services.byNames(names)),
  ];
  return [
    ...new Set([
      ...repositories,
      ...others.map(({ repository }) => repository),
    ]),
  ].sort();
}
