import type {
  AuthService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { MappingConfig } from '@pacto/backstage-plugin-pacto-node';
import type { PactoConfig } from '../config';
import type { Engine } from '../createEngine';
import type { Stores } from '../store';
import type { ContractSource } from '../sync';
import { type ActivityServices, createActivityServices } from './activity';
import { AdoptionQueries } from './AdoptionQueries';
import { CatalogVisibility } from './CatalogVisibility';
import {
  type ComparisonServices,
  createComparisonServices,
} from './comparison';
import { DependencyQueries } from './DependencyQueries';
import { DependentQueries } from './DependentQueries';
import { EntityIndex } from './EntityIndex';
import { Envelopes } from './Envelopes';
import { FleetReader } from './FleetReader';
import { createGraphServices, FleetViews, type GraphServices } from './graph';
import { ImpactQueries } from './ImpactQueries';
import { createPreview, type PreviewQueries } from './preview';
import { RevisionPairs } from './RevisionPairs';
import { RevisionQueries } from './RevisionQueries';
import { InterfaceQueries } from './interfaces/InterfaceQueries';
import { OperationQueries } from './OperationQueries';
import { RevisionContents } from './interfaces/RevisionContents';
import { SbomQueries } from './interfaces/SbomQueries';
import { ServiceGate } from './ServiceGate';
import { ServiceQueries } from './ServiceQueries';
import { SignatureReader } from './SignatureReader';
import { SnapshotQueries } from './SnapshotQueries';
import {
  createSourceServices,
  type SourceServices,
  type WorkQueue,
} from './sources';
import { StateCounts } from './StateCounts';
import { SummaryAssembler } from './SummaryAssembler';
import { VersionQueries } from './VersionQueries';

/** All that the API can do, free of HTTP. @internal */
export interface Services
  extends ActivityServices,
    ComparisonServices,
    GraphServices,
    SourceServices {
  services: ServiceQueries;
  versions: VersionQueries;
  revisions: RevisionQueries;
  interfaces: InterfaceQueries;
  sboms: SbomQueries;
  operations: OperationQueries;
  dependencies: DependencyQueries;
  dependents: DependentQueries;
  adoption: AdoptionQueries;
  impacts: ImpactQueries;
  previews: PreviewQueries;
  snapshot: SnapshotQueries;
}

/** @internal */
export interface CreateServicesOptions {
  auth: AuthService;
  userInfo: UserInfoService;
  permissions: PermissionsService;
  catalog: CatalogService;
  stores: Stores;
  sources: readonly ContractSource[];
  /** How contracts become entities, as the catalog does it. */
  mapping: MappingConfig;
  engine: Pick<
    Engine,
    | 'policies'
    | 'workers'
    | 'moments'
    | 'states'
    | 'resolver'
    | 'comparisons'
    | 'contents'
  >;
  config: PactoConfig;
  workQueue: WorkQueue;
  /** Starts a sync; throws a ConflictError while one is running. */
  triggerSync(sourceId: string): Promise<void>;
}

/** @internal */
export function createServices(options: CreateServicesOptions): Services {
  const { auth, permissions, catalog, stores, engine, triggerSync } = options;
  const { moments, states, resolver, comparisons, contents } = engine;
  const index = EntityIndex.create({ auth, catalog });
  const fleets = FleetReader.create({ stores, moments });
  const envelopes = Envelopes.create({ stores, states, fleets });
  const views = FleetViews.create({ fleets });
  const summaries = SummaryAssembler.create({
    stores,
    resolver,
    fleets,
    views,
  });
  const gate = ServiceGate.create({
    stores,
    visibilityFor: credentials =>
      CatalogVisibility.create({ permissions, catalog, index }, credentials),
  });
  const pairs = RevisionPairs.create({ stores, comparisons });
  const signatures = SignatureReader.create({
    stores,
    policies: engine.policies,
  });
  const common = { stores, permissions, catalog, gate, states, envelopes };
  const looks = { revisions: RevisionContents.create(common), contents };
  return {
    services: ServiceQueries.create({
      ...common,
      summaries,
      stateCounts: StateCounts.create({ stores, moments }),
    }),
    versions: VersionQueries.create({ ...common, signatures }),
    revisions: RevisionQueries.create({ ...common, signatures }),
    interfaces: InterfaceQueries.create(looks),
    sboms: SbomQueries.create(looks),
    operations: OperationQueries.create({ ...common, fleets }),
    dependencies: DependencyQueries.create({ ...common, resolver }),
    dependents: DependentQueries.create({ ...common, fleets }),
    adoption: AdoptionQueries.create({ ...common, fleets, resolver }),
    ...createComparisonServices({ ...common, pairs, comparisons, resolver }),
    impacts: ImpactQueries.create({ ...common, pairs, fleets }),
    previews: createPreview({
      ...common,
      sources: options.sources,
      mapping: options.mapping,
      workers: engine.workers,
      fleets,
      resolver,
    }),
    snapshot: SnapshotQueries.create({ ...common, summaries }),
    ...createActivityServices({ ...common, views, userInfo: options.userInfo }),
    ...createGraphServices({ ...common, resolver, pairs, views }),
    ...createSourceServices({
      ...common,
      fleets,
      config: options.config,
      workQueue: options.workQueue,
      trigger: triggerSync,
    }),
  };
}
