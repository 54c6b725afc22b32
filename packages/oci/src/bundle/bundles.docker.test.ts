import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LayoutStore } from '../layout/LayoutStore';
import { RegistryClient } from '../registry/RegistryClient';
import {
  describeWith,
  DockerRegistry,
  skopeoCopy,
  startDockerRegistry,
  testAccounts,
} from '../testUtils';
import { openBundle } from './openBundle';
import { packBundle } from './packBundle';
import { pushBundle } from './pushBundle';

const contract = {
  name: 'orders',
  version: '1.0.0+build.5',
  pactoVersion: '1.2',
};
const files = [
  { path: 'pacto.yaml', bytes: Buffer.from('pactoVersion: "1.2"\n') },
  {
    path: `docs/${'long-'.repeat(20)}/${'name-'.repeat(20)}.md`,
    bytes: Buffer.from('text'),
  },
];
const packed = packBundle(files, contract);

describeWith(
  ['docker-registry', 'skopeo'],
  'bundles in docker-registry and image layouts',
  () => {
    let directory: string;
    let layout: LayoutStore;
    let registry: DockerRegistry;
    let client: RegistryClient;

    beforeEach(async () => {
      directory = await mkdtemp(join(tmpdir(), 'pacto-layout-'));
      layout = LayoutStore.create({ directory });
    });

    afterEach(async () => {
      await client.close();
      await registry.stop();
      await rm(directory, { recursive: true });
    });

    async function open(
      store: LayoutStore | RegistryClient,
      repository: string,
      tag: string,
    ) {
      const manifest = await store.fetchManifest(repository, tag);
      const { digest, tree } = await openBundle(store, repository, manifest!);
      return {
        digest,
        files: tree
          .paths()
          .map(path => ({ path, bytes: Buffer.from(tree.bytes(path)!) })),
      };
    }

    const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));

    it.each(['plain', 'basic', 'token'] as const)(
      'go from a layout through skopeo into a registry in %s mode, and back',
      async mode => {
        registry = await startDockerRegistry({ mode });
        const account = mode === 'plain' ? undefined : testAccounts.writer;
        client = RegistryClient.create({
          host: registry.host,
          plainHttp: true,
          privateAddresses: true,
          credentials: account,
        });
        await pushBundle(layout, 'orders', packed);
        const target = `docker://${registry.host}/shop/orders:1.0.0`;
        await skopeoCopy({
          from: `oci:${directory}/orders:1.0.0_build.5`,
          to: target,
          toAccount: account,
        });

        const opened = { digest: packed.digest, files: sorted };
        expect(await client.listTags('shop/orders')).toEqual(['1.0.0']);
        expect(await open(client, 'shop/orders', '1.0.0')).toEqual(opened);

        await skopeoCopy({
          from: target,
          to: `oci:${directory}/back:1.0.0`,
          fromAccount: account,
        });
        expect(await open(layout, 'back', '1.0.0')).toEqual(opened);
      },
    );

    it('are the same when pushed to a registry and to a layout', async () => {
      registry = await startDockerRegistry();
      client = RegistryClient.create({
        host: registry.host,
        plainHttp: true,
        privateAddresses: true,
      });
      await pushBundle(client, 'orders', packed, { tag: 'latest' });
      await pushBundle(client, 'orders', packed, { tag: 'latest' });
      await pushBundle(layout, 'orders', packed, { tag: 'latest' });
      expect(await open(client, 'orders', 'latest')).toEqual(
        await open(layout, 'orders', 'latest'),
      );
    });
  },
);
