import type {
  AuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Stores } from '../store';
import type { ContractSource } from '../sync';
import { CatalogVisibility } from './CatalogVisibility';
import { DependencyQueries } from './DependencyQueries';
import { EntityIndex } from './EntityIndex';
import { Envelopes } from './Envelopes';
import { ReferenceResolver } from './ReferenceResolver';
import { RevisionQueries } from './RevisionQueries';
import { ServiceGate } from './ServiceGate';
import { ServiceQueries } from './ServiceQueries';
import { SnapshotQueries } from './SnapshotQueries';
import { SourceQueries } from './SourceQueries';
import { SourceStates } from './SourceStates';
import { SummaryAssembler } from './SummaryAssembler';
import { SyncCommands } from './SyncCommands';
import { VersionQueries } from './VersionQueries';

/** All that the API can do, free of HTTP. @internal */
export interface Services {
  services: ServiceQueries;
  versions: VersionQueries;
  revisions: RevisionQueries;
  dependencies: DependencyQueries;
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
  sources: readonly ContractSource[];
  /** Starts a sync; throws a ConflictError while one is running. */
  triggerSync(sourceId: string): Promise<void>;
}

/** @internal */
export function createServices(options: CreateServicesOptions): Services {
  const { auth, permissions, catalog, stores, sources, triggerSync } = options;
  const index = EntityIndex.create({ auth, catalog });
  const states = SourceStates.create({ stores, sources });
  const envelopes = Envelopes.create({ stores, states });
  const resolver = ReferenceResolver.create({ stores, states });
  const summaries = SummaryAssembler.create({ stores, resolver });
  const gate = ServiceGate.create({
    stores,
    visibilityFor: credentials =>
      CatalogVisibility.create({ permissions, catalog, index }, credentials),
  });
  const common = { stores, permissions, catalog, gate, states, envelopes };
  return {
    services: ServiceQueries.create({ ...common, summaries }),
    versions: VersionQueries.create(common),
    revisions: RevisionQueries.create(common),
    dependencies: DependencyQueries.create({ ...common, resolver }),
    sources: SourceQueries.create(common),
    snapshot: SnapshotQueries.create({ ...common, summaries }),
    syncs: SyncCommands.create({ ...common, trigger: triggerSync }),
  };
}
