import { setImmediate } from 'node:timers/promises';
import { CustomErrorBase, InputError } from '@backstage/errors';
import {
  isPattern,
  isRepositoryPattern,
  patternsOverlap,
} from '../../config/repositoryPattern';
import type { ContractSource } from '../../sync';
import { failureOf } from '../../sync/failure';
import type { Visibility } from '../Visibility';
import type { PreviewBounds } from './PreviewReader';

/** Of repositories that fit and that the caller may see. */
const MAX_PATHS = 10_000;

/** The source did not give the list of its repositories. @internal */
export class SourceNotReadError extends CustomErrorBase {
  readonly name = 'SourceNotReadError';
  readonly statusCode = 503;
}

/** @internal */
export interface ChosenPaths {
  /** Without the host, sorted; only what the caller may see or has named. */
  paths: string[];
  /** Those of them that the caller has named and may not see. To be answered as if they were not there. */
  hidden: ReadonlySet<string>;
  /** There may be more. */
  cut: boolean;
}

/**
 * The repositories a preview is about, on the host of the source and no other. Throws InputErrors,
 * SourceNotReadErrors, and the reason of the caller's signal.
 *
 * @param repositories - names or patterns; those of the source when left out
 * @internal
 */
export async function choosePaths(
  options: PreviewBounds & {
    source: ContractSource;
    repositories?: readonly string[];
    visibility: Visibility;
  },
): Promise<ChosenPaths> {
  const {
    source,
    repositories,
    visibility,
    signal: caller,
    deadline,
  } = options;
  const wrong = repositories?.find(text => !isRepositoryPattern(text));
  if (wrong !== undefined) {
    throw new InputError(
      `${JSON.stringify(
        wrong,
      )} is no name of a repository and no pattern. Write it without the host, as in shop/payments or shop/**.`,
    );
  }
  const signal = AbortSignal.any([caller, deadline]);
  let found: string[];
  try {
    found = repositories
      ? await matching(source, repositories, signal)
      : await source.discover({ reader: source.promptReader, signal });
  } catch (error) {
    caller.throwIfAborted();
    const failure = failureOf(error);
    if (!failure && !deadline.aborted) throw error;
    throw new SourceNotReadError(
      failure
        ? [failure.message, failure.remedy].filter(Boolean).join(' ')
        : 'The source did not list its repositories in time. Name the repositories.',
    );
  }
  const visible = await visibility.visibleOf(
    found.map(path => `${source.host}/${path}`),
  );
  const isHidden = (path: string) => !visible.has(`${source.host}/${path}`);
  const named = new Set(repositories);
  const taken = found.filter(path => named.has(path) || !isHidden(path));
  const paths = taken.slice(0, MAX_PATHS);
  return {
    paths,
    hidden: new Set(paths.filter(isHidden)),
    cut: taken.length > paths.length,
  };
}

async function matching(
  { promptReader: reader }: ContractSource,
  repositories: readonly string[],
  signal: AbortSignal,
): Promise<string[]> {
  const patterns = repositories.filter(isPattern);
  const found = new Set(repositories.filter(text => !isPattern(text)));
  if (patterns.length > 0) {
    for (const path of await reader.listRepositories({ signal })) {
      // The patterns are the caller's: however many steps they take, everybody else has to be served meanwhile.
      await setImmediate();
      signal.throwIfAborted();
      if (patterns.some(pattern => patternsOverlap(pattern, path))) {
        found.add(path);
      }
    }
  }
  return [...found].sort();
}
