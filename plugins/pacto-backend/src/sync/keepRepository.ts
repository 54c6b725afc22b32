import type { NewProblem, Stores } from '../store';
import type { Failure } from './failure';
import type { KnownRepository } from './KnownRepositories';
import type { RepositoryOutcome } from './RepositorySynchronizer';

/** A list of tags that is empty. @internal */
export const NO_TAGS: Failure = {
  kind: 'away',
  code: 'EMPTY_LISTING',
  message:
    'The repository lists no tags any more; what was read is kept for now',
  remedy: 'Push a version again, or wait until the repository is dropped.',
};

/** Codes that say that the repository is gone, as opposed to out of reach. */
const VANISHED: ReadonlySet<string> = new Set([
  NO_TAGS.code,
  'REPOSITORY_NOT_FOUND',
]);

/**
 * The tags of a repository could not be listed: what is known stays, and the reason is noted.
 *
 * @internal
 */
export async function keepRepository(options: {
  stores: Stores;
  sourceId: string;
  repository: string;
  before: KnownRepository;
  /** The configuration means it; otherwise something only refers to it. */
  expected: boolean;
  failure: Failure;
  at: string;
}): Promise<RepositoryOutcome> {
  const { stores, sourceId, repository, before, expected, failure, at } =
    options;
  const known = before.state;
  const { code, message, remedy } = failure;
  const problem = { code, message, remedy };
  const missing = VANISHED.has(code);
  // A repository that was never read and has nothing to read is no problem, and neither is a reference to nowhere.
  const problems: NewProblem[] =
    !known && (failure === NO_TAGS || (missing && !expected))
      ? []
      : [{ repository, ...problem, unreadable: false }];
  const { changed } = await stores.problems.replace({
    sourceId,
    repository,
    problems: [
      ...problems,
      ...before.problems.filter(({ tag }) => tag !== undefined),
    ],
    at,
  });
  return {
    repository,
    names: known ? [known.service.name] : [],
    tags: known?.tags.length ?? 0,
    fetched: 0,
    changed: changed && known !== undefined,
    missing,
    problem: missing ? undefined : problem,
  };
}
