import type { SourceRepository } from '@pacto/backstage-plugin-pacto-common';
import type { ProblemRecord, ServiceRecord, WorkItem } from '../../store';

/** @internal */
export interface RepositoryInput {
  repository: string;
  /** Absent for one that was never read. */
  service?: ServiceRecord;
  entityRef?: string;
  problems: readonly ProblemRecord[];
  queued?: WorkItem;
  /** How long one that is missing is kept. */
  graceMs: number;
  now: string;
}

/** @internal */
export function toRepository(input: RepositoryInput): SourceRepository {
  const { repository, service, entityRef, problems, queued, now } = input;
  const missingSince = service?.missingSince;
  return {
    repository,
    serviceId: service?.id,
    name: service?.name,
    entityRef,
    status: service?.status ?? 'unknown',
    missingSince,
    removedAfter:
      missingSince &&
      new Date(Date.parse(missingSince) + input.graceMs).toISOString(),
    lastChangedAt: service?.lastChangedAt,
    problems: problems.map(toProblem),
    queued: queued && toQueued(queued, now),
  };
}

function toProblem(problem: ProblemRecord): SourceRepository['problems'][0] {
  const { repository, tag, code, message, remedy, since } = problem;
  const { unreadable, attempts, nextAttemptAt } = problem;
  return {
    repository,
    tag,
    code,
    message,
    remedy,
    since,
    unreadable,
    attempts: nextAttemptAt === undefined ? undefined : attempts,
    nextAttemptAt,
  };
}

function toQueued(item: WorkItem, now: string): SourceRepository['queued'] {
  const { reason, createdAt, attempts, availableAt, leaseUntil } = item;
  const running = leaseUntil !== undefined && leaseUntil > now;
  return {
    reason,
    since: createdAt,
    attempts,
    nextAt: !running && availableAt > now ? availableAt : undefined,
    running,
  };
}
