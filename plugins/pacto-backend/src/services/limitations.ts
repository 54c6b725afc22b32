import type { Limitation } from '@pacto/backstage-plugin-pacto-common';
import type { ProblemRecord } from '../store';
import type { SourceState } from '../resolution';

/**
 * What a source as a whole takes away from an answer.
 *
 * @internal
 */
export function limitationsOf(state: SourceState): Limitation[] {
  const { source, runs, failure } = state;
  const sourceId = source.id;
  if (failure) {
    const { code, message, since } = failure;
    return [
      {
        code,
        message: `Source ${sourceId} cannot be read: ${message}`,
        since,
        sourceId,
      },
    ];
  }
  if (!runs.lastRead) {
    return [
      {
        code: 'NOT_SYNCED',
        message:
          runs.last?.outcome === 'running'
            ? `Source ${sourceId} is being read for the first time`
            : `Source ${sourceId} was not read yet`,
        sourceId,
      },
    ];
  }
  if (runs.last?.outcome === 'interrupted') {
    return [
      {
        code: 'INTERRUPTED',
        message: `The last sync of source ${sourceId} was cut off; the next one goes on`,
        since: runs.last.finishedAt,
        sourceId,
      },
    ];
  }
  return [];
}

/**
 * What problems in one repository take away from an answer about it.
 *
 * @internal
 */
export function limitationsOfRepository(
  problems: readonly ProblemRecord[],
): Limitation[] {
  const limitations: Limitation[] = problems
    .filter(({ tag }) => tag === undefined)
    .map(({ code, message, since, sourceId }) => ({
      code,
      message,
      since,
      sourceId,
    }));
  const tags = problems.filter(({ tag }) => tag !== undefined);
  if (tags.length > 0) {
    limitations.push({
      code: 'PARTIALLY_READ',
      message:
        tags.length === 1
          ? `Tag ${tags[0].tag} could not be read: ${tags[0].message}`
          : `${tags.length} tags could not be read`,
      since: earliest(tags.map(({ since }) => since)),
      sourceId: tags[0].sourceId,
    });
  }
  return limitations;
}

/**
 * Something that cannot be read in some repositories of a source.
 *
 * @internal
 */
export interface Trouble {
  sourceId: string;
  repositories: number;
  since: string;
}

/** @internal */
export function partiallyRead(trouble: Trouble): Limitation {
  const { sourceId, repositories, since } = trouble;
  const where = repositories === 1 ? 'repository' : 'repositories';
  return {
    code: 'PARTIALLY_READ',
    message: `Something could not be read in ${repositories} ${where} of source ${sourceId}`,
    since,
    sourceId,
  };
}

/** @internal */
export function sourceRemoved(sourceId: string): Limitation {
  return {
    code: 'SOURCE_REMOVED',
    message: `Source ${sourceId} is no longer configured; what was read from it is kept for now`,
    sourceId,
  };
}

/** @param sourceId - the one that was asked for. @internal */
export function nothingToRead(sourceId: string | undefined): Limitation {
  return sourceId === undefined
    ? {
        code: 'NO_SOURCES',
        message:
          'No source is configured here; an administrator can add one under pacto.sources',
      }
    : {
        code: 'UNKNOWN_SOURCE',
        message: `There is no source ${JSON.stringify(sourceId)}`,
      };
}

/** @internal */
export function earliest(times: readonly string[]): string | undefined {
  return times.reduce<string | undefined>(
    (first, time) => (first === undefined || time < first ? time : first),
    undefined,
  );
}
