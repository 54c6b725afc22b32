import { isDeepStrictEqual } from 'node:util';
import type { Assessor } from '../assessment';
import type { RevisionHead, Stores } from '../store';
import { chooseCurrent } from './chooseCurrent';
import { deriveProblems, deriveState } from './deriveState';
import type { KnownRepository } from './KnownRepositories';
import { READER_VERSION } from './readRevision';
import type { TagReading } from './TagReader';
import { orderTags } from './tagOrder';

/**
 * Derives the state of a repository from its tags and revisions, and stores what is new about it. Writes nothing
 * when nothing is.
 *
 * @internal
 */
export async function storeRepository(options: {
  stores: Stores;
  assessor: Assessor;
  before: Required<KnownRepository>;
  readings: readonly TagReading[];
  /** Revisions that were stored in this sync. */
  fetched: number;
  at: string;
}): Promise<{ changed: boolean; name: string }> {
  const { stores, assessor, readings, fetched, at } = options;
  const { state: before, problems: troubles } = options.before;
  const { id, repository, sourceId } = before.service;
  const tags = readings.map(({ record }) => record);
  const failures = new Map(
    readings.flatMap(({ record, failure }) =>
      failure ? [[record.tag, failure]] : [],
    ),
  );
  const heads = byDigest(
    fetched === 0
      ? options.before.heads
      : (await stores.revisions.heads([id])).get(id),
  );
  const found = deriveProblems({ repository, tags, heads, failures });
  const problems =
    found.length + troubles.length === 0
      ? { changed: false }
      : await stores.problems.replace({
          sourceId,
          repository,
          problems: found,
          at,
        });
  const unchanged = { changed: problems.changed, name: before.service.name };
  if (
    fetched === 0 &&
    failures.size === 0 &&
    before.service.derivedBy === READER_VERSION &&
    before.service.missingSince === undefined &&
    isSame(tags, before.tags)
  ) {
    return unchanged;
  }
  const current = chooseCurrent({
    newestFirst: orderTags(tags, heads),
    heads,
    previous: before.service.currentDigest,
  });
  const contracts = await stores.revisions.contracts(
    current ? [{ repositoryId: id, digest: current.digest }] : [],
  );
  const state = deriveState({
    before,
    tags,
    heads,
    current,
    contract: contracts.get(id),
    failures,
    at,
  });
  if (fetched === 0 && isSame(state, before)) return unchanged;
  await stores.repositories.save({
    ...state,
    service: { ...state.service, lastChangedAt: at },
  });
  // Where policies elsewhere count, it waits for the end of the sync, when these are read too.
  const alone = !contracts.get(id)?.policies.some(({ ref }) => ref);
  if (current && alone) {
    await assessor.assessAlone([{ repositoryId: id, digest: current.digest }]);
  }
  return { changed: true, name: state.service.name };
}

/** @internal */
export function byDigest(
  heads: readonly RevisionHead[] = [],
): Map<string, RevisionHead> {
  return new Map(heads.map(head => [head.digest, head]));
}

function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(plain(a), plain(b));
}

/** As it would come back from the store: without keys that are undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
