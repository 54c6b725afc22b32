import type {
  DependencyList,
  DependentList,
  DiffAnswer,
  DiffQuery,
  ImpactAnswer,
  ImpactQuery,
  ListServicesQuery,
  PageQuery,
  RevisionAnswer,
  ServiceAnswer,
  ServiceList,
  Snapshot,
  SnapshotHashes,
  SnapshotQuery,
  SourceList,
  SyncAccepted,
  VersionList,
} from './types';

/** @public */
export interface PactoRequestOptions {
  /** A Backstage token, for callers without a token-adding `fetch`. */
  token?: string;
  signal?: AbortSignal;
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
  getRevision(
    serviceId: string,
    digest: string,
    options?: PactoRequestOptions,
  ): Promise<RevisionAnswer>;
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
    options?: PactoRequestOptions,
  ): Promise<DependentList>;
  /** What changed from one revision of a service to another. */
  getDiff(
    serviceId: string,
    query: DiffQuery,
    options?: PactoRequestOptions,
  ): Promise<DiffAnswer>;
  /** Whom the change from one revision to another hits. */
  getImpact(
    serviceId: string,
    query: ImpactQuery,
    options?: PactoRequestOptions,
  ): Promise<ImpactAnswer>;
  listSources(options?: PactoRequestOptions): Promise<SourceList>;
  startSync(
    sourceId: string,
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
