import type {
  Adoption,
  AdoptionQuery,
  AttentionAnswer,
  AttentionQuery,
  ChangeList,
  ChangesQuery,
  DependencyDiff,
  DependencyDiffQuery,
  DependencyList,
  DependentList,
  DiffAnswer,
  DiffOrigins,
  DiffOriginsQuery,
  DiffQuery,
  ExportDiffQuery,
  FleetGraphAnswer,
  FleetGraphQuery,
  GraphAnswer,
  GraphQuery,
  ImpactAnswer,
  ImpactQuery,
  InterfaceAnswer,
  InterfaceItemAnswer,
  InterfaceQuery,
  ListOperationsQuery,
  ListServicesQuery,
  OperationList,
  PageQuery,
  PathAnswer,
  PathQuery,
  PlanAnswer,
  PlanRequest,
  PreviewRequest,
  RevisionAnswer,
  SbomAnswer,
  SbomQuery,
  ServiceAnswer,
  ServiceList,
  Snapshot,
  SnapshotHashes,
  SnapshotQuery,
  SourceList,
  SourcePreview,
  SourceRepositoriesQuery,
  SourceRepositoryList,
  SyncAccepted,
  SyncRunList,
  SyncRunsQuery,
  UploadDiff,
  UploadQuery,
  UploadedBundle,
  VersionList,
} from './types';

/** @public */
export interface PactoRequestOptions {
  /** A Backstage token, for callers without a token-adding `fetch`. */
  token?: string;
  signal?: AbortSignal;
}

/** One revision of one service. @public */
export interface RevisionKey {
  serviceId: string;
  digest: string;
}

/**
 * The REST API of the pacto backend, see `/api/pacto/openapi.json`. Every method throws a `ResponseError` of
 * `@backstage/errors` when the answer is not a success.
 *
 * @public
 */
export interface PactoApi {
  listServices(
    query?: ListServicesQuery,
    options?: PactoRequestOptions,
  ): Promise<ServiceList>;
  getService(
    serviceId: string,
    options?: PactoRequestOptions,
  ): Promise<ServiceAnswer>;
  /** @param entityRef - a full entity reference, e.g. `component:default/payments` */
  getServiceByEntity(
    entityRef: string,
    options?: PactoRequestOptions,
  ): Promise<ServiceAnswer>;
  listVersions(
    serviceId: string,
    query?: PageQuery,
    options?: PactoRequestOptions,
  ): Promise<VersionList>;
  /** @param revision - a digest, or a version such as `2.1.0`: of several revisions the one its tag points to */
  getRevision(
    serviceId: string,
    revision: string,
    options?: PactoRequestOptions,
  ): Promise<RevisionAnswer>;
  /** What an interface of a revision offers, page by page. */
  getInterface(
    key: RevisionKey & { interfaceName: string },
    query?: InterfaceQuery,
    options?: PactoRequestOptions,
  ): Promise<InterfaceAnswer>;
  /** One item of an interface with its fields; `itemKey` is the `key` of an item of {@link PactoApi.getInterface}. */
  getInterfaceItem(
    key: RevisionKey & { interfaceName: string; itemKey: string },
    options?: PactoRequestOptions,
  ): Promise<InterfaceItemAnswer>;
  getSbom(
    key: RevisionKey,
    query?: SbomQuery,
    options?: PactoRequestOptions,
  ): Promise<SbomAnswer>;
  /** Who offers an operation, over all services. */
  listOperations(
    query?: ListOperationsQuery,
    options?: PactoRequestOptions,
  ): Promise<OperationList>;
  /** The text of one file of a bundle; bytes that are no UTF-8 are replaced. */
  getBundleFile(
    serviceId: string,
    digest: string,
    path: string,
    options?: PactoRequestOptions,
  ): Promise<string>;
  listDependencies(
    serviceId: string,
    query?: { digest?: string },
    options?: PactoRequestOptions,
  ): Promise<DependencyList>;
  listDependents(
    serviceId: string,
    query?: PageQuery,
    options?: PactoRequestOptions,
  ): Promise<DependentList>;
  getAdoption(
    serviceId: string,
    query?: AdoptionQuery,
    options?: PactoRequestOptions,
  ): Promise<Adoption>;
  /** What changed from one revision to another, of one service or two. */
  getDiff(
    serviceId: string,
    query: DiffQuery,
    options?: PactoRequestOptions,
  ): Promise<DiffAnswer>;
  /** Which version introduced each change. */
  getDiffOrigins(
    serviceId: string,
    query: DiffOriginsQuery,
    options?: PactoRequestOptions,
  ): Promise<DiffOrigins>;
  /** The text of a report: Markdown, or JSON of the format. */
  exportDiff(
    serviceId: string,
    query: ExportDiffQuery,
    options?: PactoRequestOptions,
  ): Promise<string>;
  getDependencyDiff(
    serviceId: string,
    query: DependencyDiffQuery,
    options?: PactoRequestOptions,
  ): Promise<DependencyDiff>;
  /** What would change against a revision if this bundle were published. */
  compareUpload(
    serviceId: string,
    query: UploadQuery,
    bundle: UploadedBundle,
    options?: PactoRequestOptions,
  ): Promise<UploadDiff>;
  /** Whom the change from one revision to another hits. */
  getImpact(
    serviceId: string,
    query: ImpactQuery,
    options?: PactoRequestOptions,
  ): Promise<ImpactAnswer>;
  /** The services around one. */
  getGraph(
    serviceId: string,
    query?: GraphQuery,
    options?: PactoRequestOptions,
  ): Promise<GraphAnswer>;
  /** How one service leads to another: why it is in a graph. */
  getPath(
    serviceId: string,
    query: PathQuery,
    options?: PactoRequestOptions,
  ): Promise<PathAnswer>;
  /** All services, in groups. */
  getFleetGraph(
    query?: FleetGraphQuery,
    options?: PactoRequestOptions,
  ): Promise<FleetGraphAnswer>;
  /** What would happen if something were published, removed or upgraded. */
  planChanges(
    plan: PlanRequest,
    options?: PactoRequestOptions,
  ): Promise<PlanAnswer>;
  /** New revisions of all services, newest first. */
  listChanges(
    query?: ChangesQuery,
    options?: PactoRequestOptions,
  ): Promise<ChangeList>;
  /** What the caller, or everybody, should look at. */
  getAttention(
    query?: AttentionQuery,
    options?: PactoRequestOptions,
  ): Promise<AttentionAnswer>;
  listSources(options?: PactoRequestOptions): Promise<SourceList>;
  /** Which entities the repositories of a source would become; nothing is stored. */
  previewSource(
    request: PreviewRequest,
    options?: PactoRequestOptions,
  ): Promise<SourcePreview>;
  startSync(
    sourceId: string,
    options?: PactoRequestOptions,
  ): Promise<SyncAccepted>;
  /** The newest syncs of a source, newest first. */
  listSyncRuns(
    sourceId: string,
    query?: SyncRunsQuery,
    options?: PactoRequestOptions,
  ): Promise<SyncRunList>;
  /** How it goes with each repository of a source. */
  listSourceRepositories(
    sourceId: string,
    query?: SourceRepositoriesQuery,
    options?: PactoRequestOptions,
  ): Promise<SourceRepositoryList>;
  /** Syncs one repository soon, before everything else of its source. */
  startRepositorySync(
    sourceId: string,
    repository: string,
    options?: PactoRequestOptions,
  ): Promise<SyncAccepted>;
  getSnapshot(
    query?: SnapshotQuery,
    options?: PactoRequestOptions,
  ): Promise<Snapshot>;
  listSnapshotHashes(
    query?: PageQuery,
    options?: PactoRequestOptions,
  ): Promise<SnapshotHashes>;
}
