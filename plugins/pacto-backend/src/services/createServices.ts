import type {
  AuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Engine } from '../createEngine';
import type { Stores } from '../store';
import { CatalogVisibility } from './CatalogVisibility';
import { DependencyQueries } from './DependencyQueries';
import { DependentQueries } from './DependentQueries';
import { DiffQueries } from './DiffQueries';
import { EntityIndex } from './EntityIndex';
import { Envelopes } from './Envelopes';
import { FleetReader } from './FleetReader';
import { ImpactQueries } from './ImpactQueries';
import { RevisionPairs } from './RevisionPairs';
import { RevisionQueries } from './RevisionQueries';
import { ServiceGate } from './ServiceGate';
import { ServiceQueries } from './ServiceQueries';
import { SnapshotQueries } from './SnapshotQueries';
import { SourceQueries } from './SourceQueries';
import { SummaryAssembler } from './SummaryAssembler';
import { SyncCommands } from './SyncCommands';
import { VersionQueries } from './VersionQueries';

/** All that the API can do, free of HTTP. @internal */
export interface Services {
  services: ServiceQueries;
  versions: VersionQueries;
  revisions: RevisionQueries;
  dependencies: DependencyQueries;
  dependents: DependentQueries;
  diffs: DiffQueries;
  impacts: ImpactQueries;
  sources: SourceQueries;
  snapshot: SnapshotQueries;
  syncs: SyncCommands;
}

/** @internal */
export interface CreateServicesOptions {
  auth: AuthService;
  permissions: PermissionsService;
  catalog: CatalogService;
  stores: Stores;
  engine: Pick<Engine, 'states' | 'resolver' | 'comparisons'>;
  /** Starts a sync; throws a ConflictError while one is running. */
  triggerSync(sourceId: string): Promise<void>;
}

/** @internal */
export function createServices(options: CreateServicesOptions): Services {
  const { auth, permissions, catalog, stores, engine, triggerSync } = options;
  const { states, resolver, comparisons } = engine;
  const index = EntityIndex.create({ auth, catalog });
  const envelopes = Envelopes.create({ stores, states });
  const summaries = SummaryAssembler.create({ stores, resolver });
  const gate = ServiceGate.create({
    stores,
    visibilityFor: credentials =>
      CatalogVisibility.create({ permissions, catalog, index }, credentials),
  });
  const fleets = FleetReader.create({ stores });
  const pairs = RevisionPairs.create({ stores, comparisons });
  const common = { stores, permissions, catalog, gate, states, envelopes };
  return {
    services: ServiceQueries.create({ ...common, summaries }),
    versions: VersionQueries.create(common),
    revisions: RevisionQueries.create(common),
    dependencies: DependencyQueries.create({ ...common, resolver }),
    dependents: DependentQueries.create({ ...common, fleets }),
    diffs: DiffQueries.create({ ...common, pairs }),
    impacts: ImpactQueries.create({ ...common, pairs, fleets }),
    sources: SourceQueries.create(common),
    snapshot: SnapshotQueries.create({ ...common, summaries }),
    syncs: SyncCommands.create({ ...common, trigger: triggerSync }),
  };
}
