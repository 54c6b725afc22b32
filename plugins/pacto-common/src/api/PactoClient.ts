import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { PactoApi, PactoRequestOptions } from './PactoApi';
import type {
  DiffQuery,
  ImpactQuery,
  ListServicesQuery,
  PageQuery,
  SnapshotQuery,
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
    digest: string,
    options?: PactoRequestOptions,
  ) {
    return this.#json<'getRevision'>(
      ['services', serviceId, 'revisions', digest],
      options,
    );
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

  listDependents(serviceId: string, options?: PactoRequestOptions) {
    return this.#json<'listDependents'>(
      ['services', serviceId, 'dependents'],
      options,
    );
  }

  getDiff(serviceId: string, query: DiffQuery, options?: PactoRequestOptions) {
    return this.#json<'getDiff'>(['services', serviceId, 'diff'], {
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

  listSources(options?: PactoRequestOptions) {
    return this.#json<'listSources'>(['sources'], options);
  }

  startSync(sourceId: string, options?: PactoRequestOptions) {
    return this.#json<'startSync'>(['sources', sourceId, 'sync'], {
      method: 'POST',
      ...options,
    });
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
    { query = {}, method, token, signal }: RequestSettings = {},
  ): Promise<Response> {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      for (const item of [value].flat()) {
        if (item !== undefined) search.append(key, String(item));
      }
    }
    const response = await this.#fetch(
      `${await this.#baseUrl()}/${path.map(encodeURIComponent).join('/')}${
        search.size > 0 ? `?${search}` : ''
      }`,
      {
        method,
        signal,
        headers: token ? { Authorization: `Bearer ${token}` } : undefined,
      },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}

type RequestSettings = PactoRequestOptions & {
  method?: string;
  query?: Record<string, unknown>;
};
