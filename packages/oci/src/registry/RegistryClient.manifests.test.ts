import { rawTar } from '../__testUtils__/archives';
import { json, useFakes } from '../__testUtils__/fakes';
import { openBundle } from '../bundle/openBundle';
import { digestOf } from '../digest';
import { mediaTypes } from '../mediaTypes';
import { FakeRegistry, htmlPage } from '../testUtils';

// Many small steps, on a machine that may be busy.
jest.setTimeout(60_000);

const fakes = useFakes();
const type = mediaTypes.ociManifest;
const layerBytes = rawTar([{ name: 'pacto.yaml', data: 'a: 1' }]);
const layer = {
  mediaType: mediaTypes.bundleLayer,
  digest: digestOf(layerBytes),
  size: layerBytes.length,
};
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...layer,
    digest: digestOf(json(index)),
  }));

describe('T7: manifests that want more fetched than one layer', () => {
  let registry: FakeRegistry;
  let elsewhere: FakeRegistry;

  beforeEach(async () => {
    registry = await fakes.registry();
    elsewhere = await fakes.registry();
    elsewhere.script(/./, htmlPage());
    registry.addBlob('orders', layerBytes);
  });

  const requests = () =>
    registry.requests.map(({ method, url }) => `${method} ${url}`);

  async function open(document: object, mediaType: string = type) {
    const bytes = json({ schemaVersion: 2, mediaType, ...document });
    registry.addManifest('orders', { bytes, mediaType, tag: '1.0.0' });
    const client = fakes.client(registry);
    const manifest = await client.fetchManifest('orders', '1.0.0');
    return openBundle(client, 'orders', manifest!);
  }

  it('fetches the manifest and the one layer of a bundle, and nothing else', async () => {
    const config = { mediaType: 'x', digest: digestOf(json({})), size: 2 };
    const annotations = { 'org.opencontainers.image.source': elsewhere.url };
    const { digest } = registry.addManifest('orders', {
      bytes: json({ base: true }),
      mediaType: type,
    });
    const subject = { mediaType: type, digest, size: 13 };
    await open({ config, layers: [{ ...layer, annotations }], subject });
    expect(requests()).toEqual([
      'GET /v2/orders/manifests/1.0.0',
      `GET /v2/orders/blobs/${layer.digest}`,
    ]);
  });

  it.each<[string, () => object, string]>([
    [
      'a layer from elsewhere',
      () => ({ layers: [{ ...layer, urls: [`${elsewhere.url}/layer`] }] }),
      'INVALID_BUNDLE',
    ],
    [
      'a layer from elsewhere, in other words',
      () => ({ layers: [{ ...layer, URLs: [`${elsewhere.url}/layer`] }] }),
      'INVALID_MANIFEST',
    ],
    [
      'a layer of the type for layers from elsewhere',
      () => ({
        layers: [
          {
            ...layer,
            mediaType:
              'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
            urls: [`${elsewhere.url}/layer`],
          },
        ],
      }),
      'INVALID_BUNDLE',
    ],
    ['two layers', () => ({ layers: many(2) }), 'INVALID_BUNDLE'],
    ['one layer twice', () => ({ layers: [layer, layer] }), 'INVALID_BUNDLE'],
    ['1,000 layers', () => ({ layers: many(1000) }), 'INVALID_BUNDLE'],
    ['no layer', () => ({ layers: [] }), 'INVALID_BUNDLE'],
    [
      'a layer over the limit',
      () => ({ layers: [{ ...layer, size: 50 * 1024 * 1024 + 1 }] }),
      'TOO_LARGE',
    ],
    [
      'layers and manifests',
      () => ({ layers: [layer], manifests: many(3) }),
      'INVALID_MANIFEST',
    ],
  ])('fetches the manifest only of one with %s', async (_, document, code) => {
    await expect(open(document())).rejects.toMatchObject({ code });
    expect(requests()).toEqual(['GET /v2/orders/manifests/1.0.0']);
    expect(elsewhere.requests).toEqual([]);
  });

  it('asks for one manifest of an index, however many it names', async () => {
    const bytes = json({
      schemaVersion: 2,
      mediaType: type,
      layers: [layer],
    });
    const { digest } = registry.addManifest('orders', {
      bytes,
      mediaType: type,
    });
    const platform = { os: 'linux', architecture: 'amd64' };
    const chosen = { mediaType: type, digest, size: bytes.length, platform };
    const manifests = [...many(1000), chosen, ...many(1000)];
    await open({ manifests }, mediaTypes.ociIndex);
    expect(requests()).toEqual([
      'GET /v2/orders/manifests/1.0.0',
      `GET /v2/orders/manifests/${digest}`,
      `GET /v2/orders/blobs/${layer.digest}`,
    ]);
  });

  it.each([
    ['of exactly 1 MiB', 1024 * 1024, undefined],
    ['over 1 MiB', 1024 * 1024 + 1, 'TOO_LARGE'],
    ['of 8 MiB', 8 * 1024 * 1024, 'TOO_LARGE'],
  ])('reads a manifest %s: %#', async (_, size, code) => {
    const rest = json({ schemaVersion: 2, mediaType: type, layers: [layer] });
    const bytes = Buffer.alloc(size, 0x20);
    bytes.set(rest);
    registry.addManifest('orders', { bytes, mediaType: type, tag: '1.0.0' });
    const outcome = await fakes
      .client(registry)
      .fetchManifest('orders', '1.0.0')
      .then(
        () => undefined,
        error => error.code,
      );
    expect(outcome).toBe(code);
    expect(requests()).toEqual(['GET /v2/orders/manifests/1.0.0']);
  });
});
