import { isDeepStrictEqual } from 'node:util';
import type { Assessor } from '../assessment';
import type {
  NewProblem,
  ProblemRecord,
  RevisionHead,
  Stores,
  TagRecord,
} from '../store';
import { chooseCurrent } from './chooseCurrent';
import { deriveProblems, deriveState } from './deriveState';
import type { KnownRepository } from './KnownRepositories';
import { READER_VERSION } from './readRevision';
import type { TagReading } from './TagReader';
import { findTagMoves } from './tagMoves';
import { orderTags } from './tagOrder';

/**
 * Derives the state of a repository from its tags and revisions, and stores what is new about it. Writes nothing
 * when nothing is. Throws a StaleStateError when somebody else stored it since it was read.
 *
 * @internal
 */
export async function storeRepository(options: {
  stores: Stores;
  assessor: Assessor;
  before: Required<KnownRepository>;
  readings: readonly TagReading[];
  /** Tags that are listed no more and still count. */
  missing: readonly TagRecord[];
  /** Revisions that were stored in this sync. */
  fetched: number;
  at: string;
}): Promise<{ changed: boolean; name: string }> {
  const { stores, assessor, readings, fetched, at } = options;
  const { state: before, problems: troubles } = options.before;
  const { id, repository, sourceId } = before.service;
  const tags = [...readings.map(({ record }) => record), ...options.missing];
  tags.sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const failures = new Map(
    readings.flatMap(({ record, failure }) =>
      failure ? [[record.tag, failure]] : [],
    ),
  );
  const retries = new Map(
    readings.flatMap(({ record, retry }) =>
      retry ? [[record.tag, retry]] : [],
    ),
  );
  const heads = byDigest(
    fetched === 0
      ? options.before.heads
      : (await stores.revisions.heads([id])).get(id),
  );
  const found = deriveProblems({
    repository,
    tags,
    heads,
    failures,
    retries,
  });
  const problems = areSame(found, troubles)
    ? // Also when somebody else solved them meanwhile.
      { changed: false }
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
    moves: [
      ...before.moves,
      ...findTagMoves({ before: before.tags, tags, heads, at }),
    ],
    heads,
    current,
    contract: contracts.get(id),
    failures,
    at,
  });
  if (fetched === 0 && isSame(state, before)) return unchanged;
  const service = { ...state.service, lastChangedAt: at };
  await stores.repositories.save({ ...state, service }, at);
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

function areSame(
  found: readonly NewProblem[],
  known: readonly ProblemRecord[],
): boolean {
  const sorted = (problems: readonly NewProblem[]) =>
    problems
      .map(({ tag = '', code, message, remedy, unreadable, ...rest }) => {
        const { digest, attempts = 1, nextAttemptAt } = rest;
        const attempt = { digest, attempts, nextAttemptAt };
        return { tag, code, message, remedy, unreadable, ...attempt };
      })
      .sort((a, b) => (a.tag < b.tag ? -1 : 1));
  return isSame(sorted(found), sorted(known));
}

function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(plain(a), plain(b));
}

/** As it would come back from the store: without keys that are undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
