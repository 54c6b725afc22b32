import {
  createBackendPlugin,
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { PactoService } from './PactoService';
import { pactoServiceRef } from './pactoServiceRef';

const REPOSITORY = 'registry.example.com/shop/orders';

/** A backend with another plugin that uses the service, and in place of the pacto backend one that echoes. */
async function start() {
  let service: PactoService | undefined;
  const backend = await startTestBackend({
    features: [
      createBackendPlugin({
        pluginId: 'pacto',
        register(env) {
          env.registerInit({
            deps: {
              httpRouter: coreServices.httpRouter,
              httpAuth: coreServices.httpAuth,
            },
            async init({ httpRouter, httpAuth }) {
              httpRouter.use(async (request, response) => {
                const credentials = await httpAuth.credentials(request);
                response.status(request.path.includes('gone') ? 404 : 200);
                response.json({
                  method: request.method,
                  url: request.url,
                  principal: credentials.principal,
                });
              });
            },
          });
        },
      }),
      createBackendPlugin({
        pluginId: 'other',
        register(env) {
          env.registerInit({
            deps: { pacto: pactoServiceRef },
            async init({ pacto }) {
              service = pacto;
            },
          });
        },
      }),
    ],
  });
  if (!service) throw new Error('The service was not injected');
  return { backend, service };
}

describe('pactoServiceRef', () => {
  let backend: Awaited<ReturnType<typeof start>>['backend'];
  let service: PactoService;

  beforeAll(async () => {
    ({ backend, service } = await start());
  });

  afterAll(() => backend.stop());

  const credentials = mockCredentials.user('user:default/jane');

  it.each<[string, (pacto: PactoService) => Promise<unknown>, string]>([
    [
      'listServices',
      pacto => pacto.listServices({ q: 'a b', limit: 5 }, { credentials }),
      'GET /services?q=a%20b&limit=5',
    ],
    [
      'getService',
      pacto => pacto.getService('0123456789abcdef', { credentials }),
      'GET /services/0123456789abcdef',
    ],
    [
      'getServiceByEntity',
      pacto =>
        pacto.getServiceByEntity('component:default/orders', { credentials }),
      'GET /services/by-entity/component/default/orders',
    ],
    [
      'listVersions',
      pacto => pacto.listVersions('01', undefined, { credentials }),
      'GET /services/01/versions',
    ],
    [
      'getRevision',
      pacto => pacto.getRevision('01', 'sha256:ab', { credentials }),
      'GET /services/01/revisions/sha256%3Aab',
    ],
    [
      'getBundleFile',
      async pacto =>
        JSON.parse(
          await pacto.getBundleFile('01', 'sha256:ab', 'docs/a.md', {
            credentials,
          }),
        ),
      'GET /services/01/revisions/sha256%3Aab/file?path=docs%2Fa.md',
    ],
    [
      'listDependencies',
      pacto => pacto.listDependencies('01', { digest: 'd' }, { credentials }),
      'GET /services/01/dependencies?digest=d',
    ],
    [
      'listDependents',
      pacto => pacto.listDependents('01', { limit: 5 }, { credentials }),
      'GET /services/01/dependents?limit=5',
    ],
    [
      'listSources',
      pacto => pacto.listSources({ credentials }),
      'GET /sources',
    ],
    [
      'startSync',
      pacto => pacto.startSync('main', { credentials }),
      'POST /sources/main/sync',
    ],
    [
      'getSnapshot',
      pacto =>
        pacto.getSnapshot({ repository: [REPOSITORY, 'x/y'] }, { credentials }),
      'GET /snapshot?repository=registry.example.com%2Fshop%2Forders&repository=x%2Fy',
    ],
    [
      'listSnapshotHashes',
      pacto => pacto.listSnapshotHashes({ cursor: 'c' }, { credentials }),
      'GET /snapshot/hashes?cursor=c',
    ],
  ])(
    'calls the pacto backend on behalf of the user: %s',
    async (_, call, expected) => {
      const { method, url, principal } = (await call(service)) as unknown as {
        method: string;
        url: string;
        principal: object;
      };
      expect(`${method} ${url}`).toBe(expected);
      expect(principal).toMatchObject({
        type: 'user',
        userEntityRef: 'user:default/jane',
      });
    },
  );

  it('throws what the backend answers', async () => {
    await expect(
      service.getService('gone', { credentials }),
    ).rejects.toMatchObject({ name: 'ResponseError', statusCode: 404 });
  });

  it('hands on the signal', async () => {
    const signal = AbortSignal.abort(new Error('shutting down'));
    await expect(service.listSources({ credentials, signal })).rejects.toThrow(
      'shutting down',
    );
  });

  it('can be replaced', async () => {
    const fake = {} as PactoService;
    let injected: PactoService | undefined;
    const other = await startTestBackend({
      features: [
        mockServices.rootConfig.factory(),
        createServiceFactory({
          service: pactoServiceRef,
          deps: {},
          factory: () => fake,
        }),
        createBackendPlugin({
          pluginId: 'other',
          register(env) {
            env.registerInit({
              deps: { pacto: pactoServiceRef },
              async init({ pacto }) {
                injected = pacto;
              },
            });
          },
        }),
      ],
    });
    await other.stop();
    expect(injected).toBe(fake);
  });
});
