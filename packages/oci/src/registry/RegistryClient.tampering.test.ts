import { gzipSync } from 'node:zlib';
import { rawTar } from '../__testUtils__/archives';
import { json, useFakes } from '../__testUtils__/fakes';
import { openBundle } from '../bundle/openBundle';
import { digestOf } from '../digest';
import { mediaTypes } from '../mediaTypes';
import {
  changed,
  FakeRegistry,
  flippedByte,
  indexInstead,
  resized,
  withoutDigest,
} from '../testUtils';
import { RegistryClient } from './RegistryClient';

// Many small steps, on a machine that may be busy.
jest.setTimeout(60_000);

const fakes = useFakes();
const manifests = /^GET \/v2\/orders\/manifests\//;
const blobs = /^GET \/v2\/orders\/blobs\//;
const type = mediaTypes.ociManifest;
const layer = gzipSync(rawTar([{ name: 'pacto.yaml', data: 'a: 1' }]));
const layerDescriptor = {
  mediaType: mediaTypes.bundleLayer,
  digest: digestOf(layer),
  size: layer.length,
};
const manifest = json({
  schemaVersion: 2,
  mediaType: type,
  config: { mediaType: 'x', digest: digestOf(json({})), size: 2 },
  layers: [layerDescriptor],
});
const digest = digestOf(manifest);

describe('T6: content that is not what it is said to be', () => {
  let registry: FakeRegistry;
  let client: RegistryClient;

  beforeEach(async () => {
    registry = await fakes.registry();
    registry.addBlob('orders', layer);
    registry.addManifest('orders', {
      bytes: manifest,
      mediaType: type,
      tag: '1.0.0',
    });
    client = fakes.client(registry);
  });

  it.each([
    ['by tag', '1.0.0'],
    ['by digest', digest],
  ])(
    'refuses a manifest %s with one byte flipped, at every position',
    async (_, reference) => {
      for (let position = 0; position < manifest.length; position++) {
        registry.script(manifests, flippedByte(position), 1);
        await expect(
          client.fetchManifest('orders', reference),
        ).rejects.toMatchObject({ code: 'DIGEST_MISMATCH', retryable: false });
      }
      expect(await client.fetchManifest('orders', reference)).toMatchObject({
        digest,
      });
    },
  );

  it('refuses a layer with one byte flipped, at every position', async () => {
    for (let position = 0; position < layer.length; position++) {
      registry.script(blobs, flippedByte(position), 1);
      await expect(
        client.fetchBlob('orders', layerDescriptor),
      ).rejects.toMatchObject({ code: 'DIGEST_MISMATCH', retryable: false });
    }
    const fetched = await client.fetchBlob('orders', layerDescriptor);
    expect(digestOf(fetched)).toBe(layerDescriptor.digest);
  });

  it.each([
    ['longer', 1],
    ['much longer', 100_000],
    ['shorter', -1],
    ['empty', -layer.length],
  ])('refuses a layer that is %s', async (_, bytes) => {
    for (const announced of [true, false]) {
      registry.script(blobs, resized(bytes, announced), 1);
      await expect(
        client.fetchBlob('orders', layerDescriptor),
      ).rejects.toMatchObject({ code: 'SIZE_MISMATCH', retryable: false });
    }
  });

  it.each([
    ['longer', 1],
    ['shorter', -1],
    ['empty', -manifest.length],
  ])('refuses a manifest that is %s', async (_, bytes) => {
    for (const reference of ['1.0.0', digest]) {
      for (const announced of [true, false]) {
        registry.script(manifests, resized(bytes, announced), 1);
        await expect(
          client.fetchManifest('orders', reference),
        ).rejects.toMatchObject({ code: 'DIGEST_MISMATCH' });
      }
    }
  });

  it('verifies a digest that was asked for where the registry names none', async () => {
    registry.script(manifests, withoutDigest());
    expect(await client.fetchManifest('orders', digest)).toMatchObject({
      digest,
    });
    const other = digestOf(json('other'));
    registry.script(
      manifests,
      changed(reply => ({
        ...reply,
        status: 200,
        headers: {},
        body: manifest,
      })),
    );
    await expect(client.fetchManifest('orders', other)).rejects.toMatchObject({
      code: 'DIGEST_MISMATCH',
    });
  });

  it('refuses an index in place of the manifest that was asked for', async () => {
    registry.script(manifests, indexInstead());
    await expect(client.fetchManifest('orders', digest)).rejects.toMatchObject({
      code: 'DIGEST_MISMATCH',
    });
    registry.script(manifests, indexInstead(type));
    await expect(client.fetchManifest('orders', '1.0.0')).rejects.toMatchObject(
      { code: 'INVALID_MANIFEST' },
    );
  });

  it('refuses an index that names itself, without asking for ever', async () => {
    registry.script(manifests, indexInstead());
    const index = await client.fetchManifest('orders', '1.0.0');
    await expect(openBundle(client, 'orders', index!)).rejects.toMatchObject({
      code: 'DIGEST_MISMATCH',
    });
    expect(registry.requests).toHaveLength(2);
  });

  it.each([
    'sha256:../../x',
    'sha256:..%2f..%2fx',
    `sha256:${'a'.repeat(63)}/`,
    `sha256:${'a'.repeat(64)}/../x`,
    `sha256:${'A'.repeat(64)}`,
    `SHA256:${'a'.repeat(64)}`,
    `sha256:${'a'.repeat(63)}`,
    `sha256:${'a'.repeat(65)}`,
    `md5:${'a'.repeat(32)}`,
    `sha256:${'a'.repeat(63)}\u0430`,
    `sha256:${'a'.repeat(64)}\n`,
  ])('asks for nothing by the digest %j', async hostile => {
    await expect(client.fetchManifest('orders', hostile)).rejects.toMatchObject(
      { code: 'INVALID_REFERENCE' },
    );
    const descriptor = { ...layerDescriptor, digest: hostile };
    await expect(client.fetchBlob('orders', descriptor)).rejects.toMatchObject({
      code: 'INVALID_REFERENCE',
    });
    const bytes = json({
      schemaVersion: 2,
      mediaType: type,
      layers: [descriptor],
    });
    await expect(
      openBundle(client, 'orders', {
        digest: digestOf(bytes),
        mediaType: type,
        bytes,
      }),
    ).rejects.toMatchObject({ code: 'INVALID_MANIFEST' });
    expect(registry.requests).toEqual([]);
  });
});
