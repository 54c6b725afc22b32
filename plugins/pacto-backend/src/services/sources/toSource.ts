import type { Source } from '@pacto/backstage-plugin-pacto-common';
import type { SourceConfig } from '../../config';
import type { SourceState } from '../../resolution';
import type { ListingDoubt, RegistryHostRecord } from '../../store';
import { SOURCE_DOUBTS } from '../../sync';
import { nextRunAt, toSchedule } from './schedules';
import { toBudget } from './toBudget';
import { toRun } from './toRun';

/** Of the API description. */
const MAX_PROBLEMS = 100;

/** @internal */
export interface SourceInput {
  state: SourceState;
  config: SourceConfig;
  /** Those that the caller may see, which are those of the last sync. */
  problems: Source['problems'];
  repositories: number;
  queued: number;
  host?: RegistryHostRecord;
  doubt?: ListingDoubt;
  neededLooks: number;
  seesAll: boolean;
  /** Milliseconds since the epoch. */
  now: number;
}

/** @internal */
export function toSource(input: SourceInput): Source {
  const { state, config, problems, repositories, queued, seesAll } = input;
  const { source, runs, failure } = state;
  const troubled = problems.length > 0;
  const schedule = toSchedule(config.schedule);
  const health = healthOf(input);
  return {
    id: source.id,
    type: source.type,
    location: source.host,
    health,
    failingSince: health === 'failing' ? failure?.since : undefined,
    lastSuccessAt: runs.lastRead?.finishedAt,
    repositories,
    queued,
    lastRun:
      runs.last &&
      toRun(runs.last, { seesAll, troubled, since: failure?.since }),
    nextRunAt: nextRunAt(schedule, runs.last),
    schedule,
    budget: toBudget(config, input.host, input.now),
    listing: input.doubt && { ...input.doubt, needed: input.neededLooks },
    discovers: config.type === 'registry' ? config.discover : undefined,
    problems: problems.slice(0, MAX_PROBLEMS),
  };
}

function healthOf({ state, problems, doubt }: SourceInput): Source['health'] {
  const { failure, runs } = state;
  if (failure && !SOURCE_DOUBTS.has(failure.code)) return 'failing';
  if (!runs.lastRead) return 'unknown';
  return problems.length > 0 || doubt ? 'degraded' : 'ok';
}
