import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  pactoSourceReadPermission,
  type SyncRunList,
  type SyncRunsQuery,
} from '@pacto/backstage-plugin-pacto-common';
import type { Stores } from '../../store';
import type { Envelopes } from '../Envelopes';
import type { ServiceGate } from '../ServiceGate';
import type { SourceGate } from './SourceGate';
import { toRun } from './toRun';

/** @internal */
export interface RunQueriesOptions {
  stores: Stores;
  gate: ServiceGate;
  sourceGate: SourceGate;
  envelopes: Envelopes;
}

/** @internal */
export class RunQueries {
  readonly #options: RunQueriesOptions;

  static create(options: RunQueriesOptions): RunQueries {
    return new RunQueries(options);
  }

  private constructor(options: RunQueriesOptions) {
    this.#options = options;
  }

  async list(
    sourceId: string,
    { limit = 50 }: SyncRunsQuery,
    credentials: BackstageCredentials,
  ): Promise<SyncRunList> {
    const { stores, gate, sourceGate, envelopes } = this.#options;
    await sourceGate.open(sourceId, pactoSourceReadPermission, credentials);
    const { all: seesAll } = await gate.visibilityFor(credentials);
    const [envelope, runs] = await Promise.all([
      envelopes.ofSource(sourceId),
      stores.runs.list(sourceId, limit),
    ]);
    return { ...envelope, items: runs.map(run => toRun(run, { seesAll })) };
  }
}
