import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  type ListServicesQuery,
  type PactoApi,
  PactoClient,
  type PactoRequestOptions,
  type PageQuery,
  type SnapshotQuery,
} from '@pacto/backstage-plugin-pacto-common';
import type { PactoService, PactoServiceOptions } from './PactoService';

/**
 * Calls the pacto backend over HTTP with a token of the calling plugin.
 *
 * @internal
 */
export class DefaultPactoService implements PactoService {
  readonly #auth: AuthService;
  readonly #api: PactoApi;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    fetch?: typeof fetch;
  }): DefaultPactoService {
    return new DefaultPactoService(
      options.auth,
      PactoClient.create({
        discoveryApi: options.discovery,
        fetchApi: { fetch: options.fetch ?? fetch },
      }),
    );
  }

  private constructor(auth: AuthService, api: PactoApi) {
    this.#auth = auth;
    this.#api = api;
  }

  async listServices(
    query: ListServicesQuery | undefined,
    options: PactoServiceOptions,
  ) {
    return this.#api.listServices(query, await this.#request(options));
  }

  async getService(serviceId: string, options: PactoServiceOptions) {
    return this.#api.getService(serviceId, await this.#request(options));
  }

  async getServiceByEntity(entityRef: string, options: PactoServiceOptions) {
    return this.#api.getServiceByEntity(
      entityRef,
      await this.#request(options),
    );
  }

  async listVersions(
    serviceId: string,
    query: PageQuery | undefined,
    options: PactoServiceOptions,
  ) {
    return this.#api.listVersions(
      serviceId,
      query,
      await this.#request(options),
    );
  }

  async getRevision(
    serviceId: string,
    digest: string,
    options: PactoServiceOptions,
  ) {
    return this.#api.getRevision(
      serviceId,
      digest,
      await this.#request(options),
    );
  }

  async getBundleFile(
    serviceId: string,
    digest: string,
    path: string,
    options: PactoServiceOptions,
  ) {
    return this.#api.getBundleFile(
      serviceId,
      digest,
      path,
      await this.#request(options),
    );
  }

  async listDependencies(
    serviceId: string,
    query: { digest?: string } | undefined,
    options: PactoServiceOptions,
  ) {
    return this.#api.listDependencies(
      serviceId,
      query,
      await this.#request(options),
    );
  }

  async listDependents(
    serviceId: string,
    query: PageQuery | undefined,
    options: PactoServiceOptions,
  ) {
    return this.#api.listDependents(
      serviceId,
      query,
      await this.#request(options),
    );
  }

  async listSources(options: PactoServiceOptions) {
    return this.#api.listSources(await this.#request(options));
  }

  async startSync(sourceId: string, options: PactoServiceOptions) {
    return this.#api.startSync(sourceId, await this.#request(options));
  }

  async getSnapshot(
    query: SnapshotQuery | undefined,
    options: PactoServiceOptions,
  ) {
    return this.#api.getSnapshot(query, await this.#request(options));
  }

  async listSnapshotHashes(
    query: PageQuery | undefined,
    options: PactoServiceOptions,
  ) {
    return this.#api.listSnapshotHashes(query, await this.#request(options));
  }

  async #request(options: PactoServiceOptions): Promise<PactoRequestOptions> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: options.credentials,
      targetPluginId: 'pacto',
    });
    return { token, signal: options.signal };
  }
}
