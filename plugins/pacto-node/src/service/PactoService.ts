import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  DependencyList,
  DependentList,
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
} from '@pacto/backstage-plugin-pacto-common';

/** @public */
export interface PactoServiceOptions {
  /** On whose behalf; answers hold only what they may see. */
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * `PactoApi` of the common package for backend plugins: the same methods, with credentials instead of a token.
 * Every method throws a `ResponseError` of `@backstage/errors` when the answer is not a success.
 *
 * @public
 */
export interface PactoService {
  listServices(
    query: ListServicesQuery | undefined,
    options: PactoServiceOptions,
  ): Promise<ServiceList>;
  getService(
    serviceId: string,
    options: PactoServiceOptions,
  ): Promise<ServiceAnswer>;
  /** @param entityRef - a full entity reference, e.g. `component:default/payments` */
  getServiceByEntity(
    entityRef: string,
    options: PactoServiceOptions,
  ): Promise<ServiceAnswer>;
  listVersions(
    serviceId: string,
    query: PageQuery | undefined,
    options: PactoServiceOptions,
  ): Promise<VersionList>;
  getRevision(
    serviceId: string,
    digest: string,
    options: PactoServiceOptions,
  ): Promise<RevisionAnswer>;
  /** The text of one file of a bundle; bytes that are no UTF-8 are replaced. */
  getBundleFile(
    serviceId: string,
    digest: string,
    path: string,
    options: PactoServiceOptions,
  ): Promise<string>;
  listDependencies(
    serviceId: string,
    query: { digest?: string } | undefined,
    options: PactoServiceOptions,
  ): Promise<DependencyList>;
  listDependents(
    serviceId: string,
    query: PageQuery | undefined,
    options: PactoServiceOptions,
  ): Promise<DependentList>;
  listSources(options: PactoServiceOptions): Promise<SourceList>;
  startSync(
    sourceId: string,
    options: PactoServiceOptions,
  ): Promise<SyncAccepted>;
  /** Only for credentials of a service. */
  getSnapshot(
    query: SnapshotQuery | undefined,
    options: PactoServiceOptions,
  ): Promise<Snapshot>;
  /** Only for credentials of a service. */
  listSnapshotHashes(
    query: PageQuery | undefined,
    options: PactoServiceOptions,
  ): Promise<SnapshotHashes>;
}
