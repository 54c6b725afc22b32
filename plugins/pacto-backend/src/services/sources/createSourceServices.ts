import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { PactoConfig } from '../../config';
import type { SourceStates } from '../../resolution';
import type { Stores } from '../../store';
import type { Envelopes } from '../Envelopes';
import type { FleetReader } from '../FleetReader';
import type { ServiceGate } from '../ServiceGate';
import { RepositoryQueries } from './RepositoryQueries';
import { RepositorySyncs, type WorkQueue } from './RepositorySyncs';
import { RunQueries } from './RunQueries';
import { SourceGate } from './SourceGate';
import { SourceQueries } from './SourceQueries';
import { SyncCommands } from './SyncCommands';

/** @internal */
export interface SourceServices {
  sources: SourceQueries;
  sourceRuns: RunQueries;
  sourceRepositories: RepositoryQueries;
  syncs: SyncCommands;
  repositorySyncs: RepositorySyncs;
}

/** @internal */
export function createSourceServices(options: {
  stores: Stores;
  permissions: PermissionsService;
  gate: ServiceGate;
  states: SourceStates;
  envelopes: Envelopes;
  fleets: FleetReader;
  config: PactoConfig;
  workQueue: WorkQueue;
  /** Throws a ConflictError while a sync is running. */
  trigger(sourceId: string): Promise<void>;
}): SourceServices {
  const { permissions, states } = options;
  const sourceGate = SourceGate.create({ permissions, states });
  const common = { ...options, sourceGate };
  return {
    sources: SourceQueries.create(common),
    sourceRuns: RunQueries.create(common),
    sourceRepositories: RepositoryQueries.create(common),
    syncs: SyncCommands.create(common),
    repositorySyncs: RepositorySyncs.create(common),
  };
}
