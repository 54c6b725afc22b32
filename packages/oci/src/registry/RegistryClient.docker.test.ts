import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { OciError } from '../errors';
import { mediaTypes } from '../mediaTypes';
import {
  describeWith,
  DockerRegistry,
  startDockerRegistry,
  testAccounts,
} from '../testUtils';
import { RegistryClient } from './RegistryClient';
import { RegistryCredentials } from './RegistryOptions';

const text = (value: unknown) => Buffer.from(JSON.stringify(value));

async function push(
  client: RegistryClient,
  repository: string,
  tag: string,
  content = tag,
) {
  const config = await client.pushBlob(repository, text({ content }));
  const bytes = text({
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    config: { mediaType: mediaTypes.bundleConfig, ...config },
    layers: [],
  });
  return client.pushManifest(repository, {
    bytes,
    mediaType: mediaTypes.ociManifest,
    tag,
  });
}

describeWith(
  ['docker-registry'],
  'RegistryClient against docker-registry',
  () => {
    const clients: RegistryClient[] = [];
    let registry: DockerRegistry;

    function connect(credentials?: RegistryCredentials, retries = 0) {
      const client = RegistryClient.create({
        host: registry.host,
        plainHttp: true,
        privateAddresses: true,
        credentials,
        retries,
      });
      clients.push(client);
      return client;
    }

    afterEach(async () => {
      await Promise.all(clients.splice(0).map(client => client.close()));
      await registry.stop();
    });

    describe('open to everybody', () => {
      beforeEach(async () => {
        registry = await startDockerRegistry();
      });

      it('lists, fetches and verifies what was pushed', async () => {
        const client = connect();
        const { digest } = await push(client, 'shop/orders', '1.0.0');
        await push(client, 'shop/orders', '1.1.0');
        await push(client, 'stock', 'latest');

        expect(await client.listRepositories()).toEqual([
          'shop/orders',
          'stock',
        ]);
        expect(await client.listTags('shop/orders')).toEqual([
          '1.0.0',
          '1.1.0',
        ]);
        const byTag = await client.fetchManifest('shop/orders', '1.0.0');
        expect(byTag).toMatchObject({
          digest,
          mediaType: mediaTypes.ociManifest,
        });
        expect(await client.fetchManifest('shop/orders', digest)).toEqual(
          byTag,
        );
        const { config } = JSON.parse(Buffer.from(byTag!.bytes).toString());
        const blob = await client.fetchBlob('shop/orders', config);
        expect(JSON.parse(Buffer.from(blob).toString())).toEqual({
          content: '1.0.0',
        });
      });

      it('says that nothing changed, and follows a tag that moved', async () => {
        const client = connect();
        const { digest: knownDigest } = await push(
          client,
          'orders',
          'latest',
          'one',
        );
        expect(
          await client.fetchManifest('orders', 'latest', { knownDigest }),
        ).toBeUndefined();

        const moved = await push(client, 'orders', 'latest', 'two');
        expect(
          await client.fetchManifest('orders', 'latest', { knownDigest }),
        ).toMatchObject(moved);
      });

      it('tells a missing tag from a missing repository', async () => {
        const client = connect();
        const { digest } = await push(client, 'orders', '1.0.0');

        await expect(
          client.fetchManifest('orders', '2.0.0'),
        ).rejects.toMatchObject({ code: 'NOT_FOUND', status: 404 });
        await expect(client.listTags('nothing')).rejects.toMatchObject({
          code: 'REPOSITORY_NOT_FOUND',
        });

        await fetch(`${registry.url}/v2/orders/manifests/${digest}`, {
          method: 'DELETE',
        });
        expect(await client.listTags('orders')).toEqual([]);
      });

      it.each([1000, 1001, 2001])('lists %i repositories', async count => {
        const names = Array.from(
          { length: count },
          (_, index) => `shop/service-${index}`,
        );
        // What docker-registry keeps of a repository without content, written in its place to save the requests.
        const root = join(
          registry.dataDir,
          'content/docker/registry/v2/repositories',
        );
        await Promise.all(
          names.map(name =>
            mkdir(join(root, name, '_layers'), { recursive: true }),
          ),
        );
        expect(await connect().listRepositories()).toEqual([...names].sort());
      });

      it('works again after the registry was gone', async () => {
        const client = connect();
        await push(client, 'orders', '1.0.0');
        await registry.halt();
        await expect(client.listTags('orders')).rejects.toMatchObject({
          code: 'UNAVAILABLE',
          retryable: true,
        });
        await registry.restart();
        expect(await client.listTags('orders')).toEqual(['1.0.0']);
      });
    });

    describe('with passwords', () => {
      beforeEach(async () => {
        registry = await startDockerRegistry({ mode: 'basic' });
      });

      it('signs in', async () => {
        const client = connect(testAccounts.writer);
        await push(client, 'orders', '1.0.0');
        expect(await client.listRepositories()).toEqual(['orders']);
      });

      it.each([
        ['no credentials', undefined],
        ['a wrong password', { username: 'writer', password: 'wrong' }],
      ])('is denied with %s', async (_, credentials) => {
        const client = connect(credentials);
        await expect(client.listTags('orders')).rejects.toMatchObject({
          code: 'AUTHENTICATION',
          retryable: false,
        });
        await expect(client.listRepositories()).rejects.toMatchObject({
          code: 'AUTHENTICATION',
        });
      });
    });

    describe('with tokens', () => {
      it('gets a token per scope, once', async () => {
        registry = await startDockerRegistry({ mode: 'token' });
        await push(connect(testAccounts.writer), 'orders', '1.0.0');
        registry.tokenServer!.requests.length = 0;

        const reader = connect(testAccounts.reader);
        await Promise.all([
          reader.listTags('orders'),
          reader.fetchManifest('orders', '1.0.0'),
        ]);
        await reader.listTags('orders');
        expect(registry.tokenServer!.requests).toEqual([
          { username: 'reader', scopes: ['repository:orders:pull'] },
        ]);
      });

      it('lets strangers see what is public only, and asks once', async () => {
        registry = await startDockerRegistry({ mode: 'token' });
        const writer = connect(testAccounts.writer);
        await push(writer, 'public/orders', '1.0.0');
        await push(writer, 'orders', '1.0.0');
        registry.tokenServer!.requests.length = 0;

        const stranger = connect();
        expect(await stranger.listTags('public/orders')).toEqual(['1.0.0']);
        await expect(stranger.listTags('orders')).rejects.toMatchObject({
          code: 'AUTHENTICATION',
        });
        expect(registry.tokenServer!.requests).toHaveLength(2);
      });

      it('says that the catalogue is closed, apart from wrong credentials', async () => {
        registry = await startDockerRegistry({ mode: 'token' });
        await expect(
          connect(testAccounts.reader).listRepositories(),
        ).rejects.toMatchObject({ code: 'UNSUPPORTED' });
        const wrong = { username: 'reader', password: 'wrong' };
        await expect(connect(wrong).listRepositories()).rejects.toMatchObject({
          code: 'AUTHENTICATION',
        });
        expect(await connect(testAccounts.writer).listRepositories()).toEqual(
          [],
        );
      });

      it('renews a token that the registry refuses before its time', async () => {
        // docker-registry allows 60 seconds of leeway: these tokens are good for 2 seconds.
        registry = await startDockerRegistry({
          mode: 'token',
          tokens: { promisedSeconds: 300, trueSeconds: -58 },
        });
        const client = connect(testAccounts.writer);
        await push(client, 'orders', '1.0.0');
        await new Promise(resolve => setTimeout(resolve, 3000));
        expect(await client.listTags('orders')).toEqual(['1.0.0']);
        await expect(push(client, 'orders', '1.1.0')).resolves.toBeDefined();
      });

      it('refuses a token that is none without asking for another', async () => {
        registry = await startDockerRegistry({ mode: 'token' });
        const error = await connect({ token: 'canary-token' })
          .listTags('orders')
          .catch(caught => caught);
        expect(error).toBeInstanceOf(OciError);
        expect(error).toMatchObject({ code: 'AUTHENTICATION' });
        expect(registry.tokenServer!.requests).toEqual([]);
        expect(
          JSON.stringify(error) + error.message + error.stack,
        ).not.toContain('canary-token');
      });
    });
  },
);
