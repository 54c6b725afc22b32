import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  DependencyChange,
  DependencyDiff,
  DependencyDiffQuery,
} from '@pacto/backstage-plugin-pacto-common';
import { type DependencyRow, limits, listDependencyChanges } from '@pacto/core';
import type { ServiceRecord } from '../../store';
import type { DependencyTreeReader } from './DependencyTreeReader';
import type { Envelopes } from '../Envelopes';
import type { PairReader } from './PairReader';
import { withLimitations } from '../withLimitations';

/** Rows that are sent. As the API says. */
const MAX_ROWS = 2_000;

/** @internal */
export interface DependencyDiffQueriesOptions {
  envelopes: Envelopes;
  reader: PairReader;
  trees: DependencyTreeReader;
}

/**
 * What two revisions need, and what differs. That concerns all sources: one that was not read may hold the other end.
 *
 * @internal
 */
export class DependencyDiffQueries {
  readonly #options: DependencyDiffQueriesOptions;

  static create(options: DependencyDiffQueriesOptions): DependencyDiffQueries {
    return new DependencyDiffQueries(options);
  }

  private constructor(options: DependencyDiffQueriesOptions) {
    this.#options = options;
  }

  async get(
    serviceId: string,
    query: DependencyDiffQuery,
    credentials: BackstageCredentials,
    options: { signal?: AbortSignal } = {},
  ): Promise<DependencyDiff> {
    const { envelopes, reader, trees } = this.#options;
    const pair = await reader.find({ serviceId, ...query }, credentials);
    const { service, older, visibility, from, to } = pair;
    const read = await trees.read(
      [
        { service: older, ...pickRevision(from) },
        { service, ...pickRevision(to) },
      ],
      visibility,
      options.signal,
    );
    const [old, next] = read.trees;
    const rows = listDependencyChanges(old, next, {
      maxRows: limits.graphEdges,
      maxDepth: limits.graphDepth,
    });
    const items = chooseRows(rows.items);
    const truncated =
      read.truncated || rows.truncated || items.length < rows.items.length;
    const envelope = await envelopes.overSources(visibility);
    return {
      ...withLimitations(
        envelope,
        truncated
          ? [
              {
                code: 'TOO_MANY_DEPENDENCIES',
                message:
                  'partial, because the trees are too large to be listed',
              },
            ]
          : [],
      ),
      from,
      to,
      items: items.map(row => toChange(row, read.services)),
      totalItems: rows.items.length,
      truncated,
    };
  }
}

function pickRevision({ digest, version }: DependencyDiff['from']) {
  return { digest, version };
}

/** In their order; of too many, those that differ. */
function chooseRows(rows: readonly DependencyRow[]): readonly DependencyRow[] {
  if (rows.length <= MAX_ROWS) return rows;
  const differing = rows.filter(({ type }) => type !== 'unchanged');
  const same = rows.filter(({ type }) => type === 'unchanged');
  const chosen = new Set([...differing, ...same].slice(0, MAX_ROWS));
  return rows.filter(row => chosen.has(row));
}

function toChange(
  { target, ...row }: DependencyRow,
  services: ReadonlyMap<string, ServiceRecord>,
): DependencyChange {
  return { ...row, serviceId: services.get(target)?.id };
}
