import type { ContractSource } from './ContractSource';

/**
 * The source that a repository belongs to, or would: one that names it, else one that finds repositories on this host
 * by itself. There is at most one of either (see checkSourceOverlap).
 *
 * @internal
 */
export function sourceOf<
  S extends Pick<ContractSource, 'host' | 'covers' | 'discovers'>,
>(sources: readonly S[], host: string, path: string): S | undefined {
  const there = sources.filter(source => source.host === host);
  return (
    there.find(source => source.covers(path)) ??
    there.find(({ discovers }) => discovers.entities || discovers.references)
  );
}
