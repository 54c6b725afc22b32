import type { Contract } from '@pacto/core';
import type {
  NewProblem,
  RepositoryState,
  RevisionHead,
  ServiceStatus,
  TagMove,
  TagProblem,
  TagRecord,
} from '../store';
import { isWorkerFailureCode } from '../workers';
import type { Failure } from './failure';
import { readinessDates } from './readinessDates';
import { READER_VERSION } from './readRevision';
import type { Retry } from './retries';
import { findLabelMismatches } from './labelMismatches';
import { findTagChanges } from './tagChanges';
import { findTagMismatches } from './tagMismatches';
import { orderTags } from './tagOrder';

/** Problems shown with a service; the rest is in its versions. */
const MAX_PROBLEMS = 10;

/** @internal */
export interface DeriveStateInput {
  before: RepositoryState;
  tags: TagRecord[];
  /** All there ever were, oldest first. */
  moves: TagMove[];
  heads: ReadonlyMap<string, RevisionHead>;
  current?: RevisionHead;
  /** Of the current revision. */
  contract?: Contract;
  /** What tags ran into this time. */
  failures: ReadonlyMap<string, Failure>;
  at: string;
}

/**
 * What is true of a repository, given its tags and revisions. Pure: the same again gives the same, whatever the
 * order in which revisions arrived.
 *
 * @internal
 */
export function deriveState(input: DeriveStateInput): RepositoryState {
  const { before, tags, moves, heads, current, contract } = input;
  const findings = [
    ...findTagMismatches(tags, heads),
    ...findTagChanges(tags, moves),
    ...findLabelMismatches(current),
  ];
  const newestFirst = orderTags(tags, heads);
  const count = (severity: string) =>
    findings.filter(finding => finding.severity === severity).length;
  return {
    tags,
    moves,
    findings,
    service: {
      id: before.service.id,
      repository: before.service.repository,
      sourceId: before.service.sourceId,
      name: contract?.service.name ?? lastPart(before.service.repository),
      status: statusOf(newestFirst[0], input),
      currentDigest: current?.digest,
      version: current?.version,
      pactoVersion: current?.pactoVersion,
      summary: {
        owner: contract?.service.owner,
        workload: contract?.workload,
        interfaceTypes: [
          ...new Set(contract?.interfaces.map(({ type }) => type)),
        ].sort(),
        problems: problemsAbove(newestFirst, input),
        readyUntil: readinessDates(contract?.readiness),
      },
      errors: count('error') + (current?.errors ?? 0),
      warnings: count('warning') + (current?.warnings ?? 0),
      derivedBy: READER_VERSION,
      rowVersion: before.service.rowVersion,
      firstSeenAt: before.service.firstSeenAt,
      lastChangedAt: before.service.lastChangedAt,
    },
  };
}

/**
 * What could not be read, tag by tag: what failed this time, and tags on bundles that hold no contract.
 *
 * @internal
 */
export function deriveProblems(input: {
  repository: string;
  tags: readonly TagRecord[];
  heads: ReadonlyMap<string, RevisionHead>;
  failures: ReadonlyMap<string, Failure>;
  retries: ReadonlyMap<string, Retry>;
}): NewProblem[] {
  const { repository, tags, heads, failures, retries } = input;
  return tags.flatMap(({ tag, digest }): NewProblem[] => {
    const failure = failures.get(tag);
    if (failure) {
      const { kind, code, message, remedy } = failure;
      const unreadable = kind !== 'away';
      const problem = { repository, tag, code, message, remedy, unreadable };
      return [{ ...problem, ...retries.get(tag) }];
    }
    const head = heads.get(digest ?? '');
    if (!head?.problem || head.hasContract) return [];
    return [
      {
        repository,
        tag,
        ...head.problem,
        unreadable: true,
        since: head.firstSeenAt,
      },
    ];
  });
}

function statusOf(
  newest: TagRecord | undefined,
  { heads, failures }: DeriveStateInput,
): ServiceStatus {
  const head = heads.get(newest?.digest ?? '');
  if (head?.problem && isWorkerFailureCode(head.problem.code)) return 'unknown';
  if (head) return head.state === 'valid' ? 'valid' : 'invalid';
  const failure = newest && failures.get(newest.tag);
  return failure && failure.kind !== 'away' ? 'invalid' : 'unknown';
}

function problemsAbove(
  newestFirst: readonly TagRecord[],
  { before, heads, failures, current, at }: DeriveStateInput,
): TagProblem[] {
  const since = new Map(
    before.service.summary.problems.map(known => [known.tag, known.since]),
  );
  const shown = newestFirst.findIndex(
    ({ digest }) => current !== undefined && digest === current.digest,
  );
  const newer = shown < 0 ? newestFirst : newestFirst.slice(0, shown);
  return newer
    .flatMap(({ tag, digest }) => {
      const head = heads.get(digest ?? '');
      const problem = head ? head.problem : failures.get(tag);
      if (!problem) return [];
      const { code, message } = problem;
      return [
        {
          tag,
          code,
          message,
          since: head?.firstSeenAt ?? since.get(tag) ?? at,
        },
      ];
    })
    .slice(0, MAX_PROBLEMS);
}

function lastPart(repository: string): string {
  return repository.slice(repository.lastIndexOf('/') + 1);
}
