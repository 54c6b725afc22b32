import {
  type BackstageCredentials,
  coreServices,
  createServiceFactory,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request from 'supertest';
import { pactoPlugin } from '../plugin';
import { checkAnswer } from './checkAnswer';

type TestBackend = Awaited<ReturnType<typeof startTestBackend>>;

/** What the mock user may do; everything by default. @internal */
export interface TestPolicy {
  /** `catalog.entity.read`: as a whole, or on condition that the entity is not one of these. */
  entities?:
    | AuthorizeResult.ALLOW
    | AuthorizeResult.DENY
    | { hidden: string[] };
  /** Names of other permissions that are denied. */
  denied?: string[];
}

/** @internal */
export interface PluginHarnessOptions {
  knex: Knex;
  /** The `pacto` section. */
  config: JsonObject;
  entities?: Entity[];
}

/**
 * The plugin in a backend of its own, called over HTTP. Every JSON answer is checked against the API description.
 *
 * @internal
 */
export class PluginHarness {
  readonly logger = mockServices.logger.mock();
  readonly auditor = mockServices.auditor.mock();
  readonly events = mockServices.events.mock();
  policy: TestPolicy = {};
  readonly #options: PluginHarnessOptions;
  readonly #scheduler = mockServices.scheduler();
  #backend?: TestBackend;

  static async start(options: PluginHarnessOptions): Promise<PluginHarness> {
    const harness = new PluginHarness(options);
    await harness.#start();
    return harness;
  }

  private constructor(options: PluginHarnessOptions) {
    this.#options = options;
    this.logger.child.mockReturnValue(this.logger);
    this.events.publish.mockResolvedValue(undefined);
  }

  get server() {
    return this.#backend!.server;
  }

  async stop(): Promise<void> {
    await this.#backend?.stop();
  }

  async sync(source = 'shop'): Promise<void> {
    // The scheduler for tests comes back when the task is done.
    await this.#scheduler.triggerTask(`pacto:sync:${source}`);
  }

  /** A request to the API as the mock user, or with another `Authorization`. */
  call(
    method: 'get' | 'post',
    path: string,
    authorization: string = mockCredentials.user.header(),
  ) {
    return request(this.server)
      [method](`/api/pacto${path}`)
      .set('Authorization', authorization);
  }

  /** The body of a successful answer. */
  async get<T = any>(path: string, authorization?: string): Promise<T> {
    return this.#json<T>('get', path, authorization);
  }

  async post<T = any>(path: string, authorization?: string): Promise<T> {
    return this.#json<T>('post', path, authorization);
  }

  async #json<T>(
    method: 'get' | 'post',
    path: string,
    authorization?: string,
  ): Promise<T> {
    const { status, body } = await this.call(method, path, authorization);
    if (status >= 400) throw new Error(`${status}: ${JSON.stringify(body)}`);
    checkAnswer({ method, path: path.split('?')[0], status, body });
    return body as T;
  }

  async #start(): Promise<void> {
    const { knex, config, entities = [] } = this.#options;
    this.auditor.createEvent.mockImplementation(async () => ({
      success: jest.fn(async () => {}),
      fail: jest.fn(async () => {}),
    }));
    this.#backend = await startTestBackend({
      features: [
        pactoPlugin,
        mockServices.rootConfig.factory({ data: { pacto: config } }),
        mockServices.database.factory({ knex }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => this.#scheduler,
        }),
        this.logger.factory,
        this.auditor.factory,
        this.events.factory,
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => this.#catalog(entities),
        }),
        mockServices.permissions.mock(this.#permissions()).factory,
      ],
    });
  }

  #permissions(): Partial<PermissionsService> {
    return {
      authorize: async (requests, options) =>
        requests.map(({ permission }) => ({
          result:
            !isService(options) && this.policy.denied?.includes(permission.name)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
      authorizeConditional: async (requests, options) =>
        requests.map(() => {
          const { entities = AuthorizeResult.ALLOW } = isService(options)
            ? {}
            : this.policy;
          return typeof entities === 'object'
            ? {
                result: AuthorizeResult.CONDITIONAL,
                pluginId: 'catalog',
                resourceType: 'catalog-entity',
                conditions: {
                  rule: 'TEST',
                  resourceType: 'catalog-entity',
                  params: {},
                },
              }
            : { result: entities };
        }),
    };
  }

  /** A catalog that keeps to the policy when users ask, and shows services all. */
  #catalog(entities: Entity[]): CatalogService {
    const visible = (credentials: BackstageCredentials) => {
      const { entities: rule = AuthorizeResult.ALLOW } = this.policy;
      return catalogServiceMock({
        entities: entities.filter(entity => {
          if (isService({ credentials }) || rule === AuthorizeResult.ALLOW) {
            return true;
          }
          if (rule === AuthorizeResult.DENY) return false;
          return !rule.hidden.includes(stringifyEntityRef(entity));
        }),
      });
    };
    return {
      queryEntities: (query, options) =>
        visible(options.credentials).queryEntities(query, options),
      getEntitiesByRefs: (refs, options) =>
        visible(options.credentials).getEntitiesByRefs(refs, options),
      getEntityByRef: (ref, options) =>
        visible(options.credentials).getEntityByRef(ref, options),
    } as Partial<CatalogService> as CatalogService;
  }
}

/** Of services, the permissions service decides without asking a policy. */
function isService(options?: object): boolean {
  const { credentials } = options as { credentials: BackstageCredentials };
  return (credentials.principal as { type: string }).type === 'service';
}

/** A component that stands for a contract. @internal */
export function contractEntity(
  name: string,
  repository: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'pacto.dev/contract': `oci://${repository}`,
        ...annotations,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
  };
}
