import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { PactoApi, PactoRequestOptions, RevisionKey } from './PactoApi';
import type {
  AdoptionQuery,
  AttentionQuery,
  ChangesQuery,
  DependencyDiffQuery,
  DiffOriginsQuery,
  DiffQuery,
  ExportDiffQuery,
  FleetGraphQuery,
  GraphQuery,
  ImpactQuery,
  InterfaceQuery,
  ListOperationsQuery,
  ListServicesQuery,
  PageQuery,
  PathQuery,
  PlanRequest,
  PreviewRequest,
  SbomQuery,
  SnapshotQuery,
  SourceRepositoriesQuery,
  SyncRunsQuery,
  UploadQuery,
  UploadedBundle,
} from './types';

/** @public */
export interface PactoClientOptions {
  fetchApi: { fetch: typeof fetch };
  /** Where the backend is; the default suits a Backstage frontend, whose `fetch` resolves `plugin://`. */
  discoveryApi?: { getBaseUrl(pluginId: string): Promise<string> };
}

/**
 * {@link PactoApi} over HTTP, for frontends and backends.
 *
 * @public
 */
export class PactoClient implements PactoApi {
  readonly #fetch: typeof fetch;
  readonly #baseUrl: () => Promise<string>;

  static create(options: PactoClientOptions): PactoClient {
    return new PactoClient(options);
  }

  private constructor({ fetchApi, discoveryApi }: PactoClientOptions) {
    this.#fetch = (input, init) => fetchApi.fetch(input, init);
    this.#baseUrl = async () =>
      discoveryApi ? discoveryApi.getBaseUrl('pacto') : 'plugin://pacto';
  }

  listServices(query: ListServicesQuery = {}, options?: PactoRequestOptions) {
    return this.#json<'listServices'>(['services'], { query, ...options });
  }

  getService(serviceId: string, options?: PactoRequestOptions) {
    return this.#json<'getService'>(['services', serviceId], options);
  }

  getServiceByEntity(entityRef: string, options?: PactoRequestOptions) {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    return this.#json<'getServiceByEntity'>(
      ['services', 'by-entity', kind, namespace, name],
      options,
    );
  }

  listVersions(
    serviceId: string,
    query: PageQuery = {},
    options?: PactoRequestOptions,
  ) {
    return this.#json<'listVersions'>(['services', serviceId, 'versions'], {
      query,
      ...options,
    });
  }

  getRevision(
    serviceId: string,
    revision: string,
    options?: PactoRequestOptions,
  ) {
    return this.#json<'getRevision'>(
      ['services', serviceId, 'revisions', revision],
      options,
    );
  }

  getInterface(
    key: RevisionKey & { interfaceName: string },
    query: InterfaceQuery = {},
    options?: PactoRequestOptions,
  ) {
    return this.#json<'getInterface'>(
      [...revisionPath(key), 'interfaces', key.interfaceName],
      { query, ...options },
    );
  }

  getInterfaceItem(
    key: RevisionKey & { interfaceName: string; itemKey: string },
    options?: PactoRequestOptions,
  ) {
    return this.#json<'getInterfaceItem'>(
      [...revisionPath(key), 'interfaces', key.interfaceName, 'item'],
      { query: { key: key.itemKey }, ...options },
    );
  }

  getSbom(
    key: RevisionKey,
    query: SbomQuery = {},
    options?: PactoRequestOptions,
  ) {
    return this.#json<'getSbom'>([...revisionPath(key), 'sbom'], {
      query,
      ...options,
    });
  }

  listOperations(
    query: ListOperationsQuery = {},
    options?: PactoRequestOptions,
  ) {
    return this.#json<'listOperations'>(['operations'], { query, ...options });
  }

  async getBundleFile(
    serviceId: string,
    digest: string,
    path: string,
    options?: PactoRequestOptions,
  ) {
    const response = await this.#request(
      ['services', serviceId, 'revisions', digest, 'file'],
      { query: { path }, ...options },
    );
    return new TextDecoder().decode(await response.arrayBuffer());
  }

  listDependencies(
    serviceId: string,
    query: { digest?: string } = {},
    options?: PactoRequestOptions,
  ) {
    return this.#json<'listDependencies'>(
      ['services', serviceId, 'dependencies'],
      { query, ...options },
    );
  }

  listDependents(
    serviceId: string,
    query: PageQuery = {},
    options?: PactoRequestOptions,
  ) {
    return this.#json<'listDependents'>(['services', serviceId, 'dependents'], {
      query,
      ...options,
    });
  }

  getDiff(serviceId: string, query: DiffQuery, options?: PactoRequestOptions) {
    return this.#json<'getDiff'>(['services', serviceId, 'diff'], {
      query,
      ...options,
    });
  }

  getDiffOrigins(
    serviceId: string,
    query: DiffOriginsQuery,
    options?: PactoRequestOptions,
  ) {
    return this.#json<'getDiffOrigins'>(
      ['services', serviceId, 'diff', 'origins'],
      { query, ...options },
    );
  }

  async exportDiff(
    serviceId: string,
    query: ExportDiffQuery,
    options?: PactoRequestOptions,
  ) {
    const response = await this.#request(
      ['services', serviceId, 'diff', 'export'],
      { query, ...options },
    );
    return response.text();
  }

  getDependencyDiff(
    serviceId: string,
    query: DependencyDiffQuery,
    options?: PactoRequestOptions,
  ) {
    return this.#json<'getDependencyDiff'>(
      ['services', serviceId, 'diff', 'dependencies'],
      { query, ...options },
    );
  }

  compareUpload(
    serviceId: string,
    query: UploadQuery,
    bundle: UploadedBundle,
    options?: PactoRequestOptions,
  ) {
    return this.#json<'compareUpload'>(
      ['services', serviceId, 'diff', 'upload'],
      { method: 'POST', query, body: bundle, ...options },
    );
  }

  getAdoption(
    serviceId: string,
    query: AdoptionQuery = {},
    options?: PactoRequestOptions,
  ) {
    return this.#json<'getAdoption'>(['services', serviceId, 'adoption'], {
      query,
      ...options,
    });
  }

  getImpact(
    serviceId: string,
    query: ImpactQuery,
    options?: PactoRequestOptions,
  ) {
    return this.#json<'getImpact'>(['services', serviceId, 'impact'], {
      query,
      ...options,
    });
  }

  getGraph(
    serviceId: string,
    query: GraphQuery = {},
    options?: PactoRequestOptions,
  ) {
    return this.#json<'getGraph'>(['services', serviceId, 'graph'], {
      query,
      ...options,
    });
  }

  getPath(serviceId: string, query: PathQuery, options?: PactoRequestOptions) {
    return this.#json<'getPath'>(['services', serviceId, 'graph', 'path'], {
      query,
      ...options,
    });
  }

  getFleetGraph(query: FleetGraphQuery = {}, options?: PactoRequestOptions) {
    return this.#json<'getFleetGraph'>(['graph'], { query, ...options });
  }

  planChanges(plan: PlanRequest, options?: PactoRequestOptions) {
    return this.#json<'planChanges'>(['plans'], {
      method: 'POST',
      body: plan,
      ...options,
    });
  }

  listChanges(query: ChangesQuery = {}, options?: PactoRequestOptions) {
    return this.#json<'listChanges'>(['changes'], { query, ...options });
  }

  getAttention(query: AttentionQuery = {}, options?: PactoRequestOptions) {
    return this.#json<'getAttention'>(['attention'], { query, ...options });
  }

  listSources(options?: PactoRequestOptions) {
    return this.#json<'listSources'>(['sources'], options);
  }

  previewSource(request: PreviewRequest, options?: PactoRequestOptions) {
    return this.#json<'previewSource'>(['sources', 'preview'], {
      method: 'POST',
      body: request,
      ...options,
    });
  }

  startSync(sourceId: string, options?: PactoRequestOptions) {
    return this.#json<'startSync'>(['sources', sourceId, 'sync'], {
      method: 'POST',
      ...options,
    });
  }

  listSyncRuns(
    sourceId: string,
    query: SyncRunsQuery = {},
    options?: PactoRequestOptions,
  ) {
    return this.#json<'listSyncRuns'>(['sources', sourceId, 'runs'], {
      query,
      ...options,
    });
  }

  listSourceRepositories(
    sourceId: string,
    query: SourceRepositoriesQuery = {},
    options?: PactoRequestOptions,
  ) {
    return this.#json<'listSourceRepositories'>(
      ['sources', sourceId, 'repositories'],
      { query, ...options },
    );
  }

  startRepositorySync(
    sourceId: string,
    repository: string,
    options?: PactoRequestOptions,
  ) {
    return this.#json<'startRepositorySync'>(
      ['sources', sourceId, 'repositories', 'sync'],
      { method: 'POST', body: { repository }, ...options },
    );
  }

  getSnapshot(query: SnapshotQuery = {}, options?: PactoRequestOptions) {
    return this.#json<'getSnapshot'>(['snapshot'], { query, ...options });
  }

  listSnapshotHashes(query: PageQuery = {}, options?: PactoRequestOptions) {
    return this.#json<'listSnapshotHashes'>(['snapshot', 'hashes'], {
      query,
      ...options,
    });
  }

  async #json<M extends keyof PactoApi>(
    path: string[],
    options?: RequestSettings,
  ): Promise<Awaited<ReturnType<PactoApi[M]>>> {
    const response = await this.#request(path, options);
    return (await response.json()) as Awaited<ReturnType<PactoApi[M]>>;
  }

  async #request(
    path: string[],
    { query = {}, method, body, token, signal }: RequestSettings = {},
  ): Promise<Response> {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      for (const item of [value].flat()) {
        if (item !== undefined) search.append(key, String(item));
      }
    }
    const headers = {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    };
    const response = await this.#fetch(
      `${await this.#baseUrl()}/${path.map(encodeURIComponent).join('/')}${
        search.size > 0 ? `?${encode(search)}` : ''
      }`,
      {
        method,
        signal,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
      },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}

type RequestSettings = PactoRequestOptions & {
  method?: string;
  query?: Record<string, unknown>;
  body?: unknown;
};

function revisionPath({ serviceId, digest }: RevisionKey): string[] {
  return ['services', serviceId, 'revisions', digest];
}

/** A plus for a blank is no character of an address to the check of the backend. */
function encode(search: URLSearchParams): string {
  return search.toString().replaceAll('+', '%20');
}
