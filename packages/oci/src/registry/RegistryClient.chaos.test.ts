import { gzipSync } from 'node:zlib';
import { rawTar } from '../__testUtils__/archives';
import { json, useFakes } from '../__testUtils__/fakes';
import { openBundle } from '../bundle/openBundle';
import { mediaTypes } from '../mediaTypes';
import {
  drip,
  FakeRegistry,
  resetAt,
  resetStages,
  selfSignedTls,
  serverError,
  silence,
  startFakeRegistry,
  truncated,
} from '../testUtils';
import { RegistryClient } from './RegistryClient';

// Many small steps, on a machine that may be busy.
jest.setTimeout(60_000);

const fakes = useFakes();
const layer = gzipSync(rawTar([{ name: 'pacto.yaml', data: 'a: 1' }]));
const type = mediaTypes.ociManifest;

const bundle = (layers: unknown) =>
  json({ schemaVersion: 2, mediaType: type, layers });

describe('T10: a registry that is down, slow or cut off', () => {
  let registry: FakeRegistry;
  let descriptor: { mediaType: string; digest: string; size: number };

  const add = (target: FakeRegistry, bytes: Uint8Array) => {
    const { digest, size } = target.addBlob('orders', bytes);
    descriptor = { mediaType: mediaTypes.bundleLayer, digest, size };
    target.addManifest('orders', {
      bytes: bundle([descriptor]),
      mediaType: type,
      tag: '1.0.0',
    });
  };

  beforeEach(async () => {
    registry = await fakes.registry();
    add(registry, layer);
  });

  const operations: [string, (client: RegistryClient) => Promise<unknown>][] = [
    ['a tag list', client => client.listTags('orders')],
    ['a catalogue', client => client.listRepositories()],
    ['a manifest', client => client.fetchManifest('orders', '1.0.0')],
    ['a layer', client => client.fetchBlob('orders', descriptor)],
  ];
  const impatient = { connectMs: 100, headersMs: 100, bodyMs: 100 };

  describe.each(operations)('while it sends %s', (_, operation) => {
    it.each(resetStages)('and breaks off: %s', async stage => {
      registry.script(/./, resetAt(stage));
      await expect(operation(fakes.client(registry))).rejects.toMatchObject({
        name: 'OciError',
        code: 'UNAVAILABLE',
        retryable: true,
      });
    });

    it.each(resetStages)('and breaks off once: %s', async stage => {
      const whole = await operation(fakes.client(registry));
      registry.script(/./, resetAt(stage), 1);
      const client = fakes.client(registry, { retries: 1 });
      expect(await operation(client)).toEqual(whole);
    });

    it.each([500, 502, 503, 504])('and fails with %i', async status => {
      registry.script(/./, serverError(status));
      await expect(operation(fakes.client(registry))).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        retryable: true,
        status,
      });
    });

    it.each([
      ['a byte at a time', drip(60)],
      ['nothing at all', silence()],
    ])('and sends %s', async (_name, answer) => {
      registry.script(/./, answer);
      const client = fakes.client(registry, { timeouts: impatient });
      await expect(operation(client)).rejects.toMatchObject({
        code: 'TIMEOUT',
        retryable: true,
      });
      expect(registry.requests).toHaveLength(1);
    });

    it('and ends early', async () => {
      registry.script(/./, truncated(5));
      await expect(operation(fakes.client(registry))).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        retryable: true,
      });
    });
  });

  it.each<[string, () => number, RegExp, () => Promise<unknown>]>([
    [
      'manifest',
      () => bundle([descriptor]).length,
      /manifests/,
      () => fakes.client(registry).fetchManifest('orders', '1.0.0'),
    ],
    [
      'layer',
      () => layer.length,
      /blobs/,
      () => fakes.client(registry).fetchBlob('orders', descriptor),
    ],
  ])(
    'never takes the first bytes of a %s for all of it',
    async (_, length, match, operation) => {
      for (let bytes = 0; bytes < length(); bytes += 7) {
        registry.script(match, resetAt('body', bytes), 1);
        await expect(operation()).rejects.toMatchObject({
          code: 'UNAVAILABLE',
        });
      }
    },
  );

  it('tells half of a gzip that was sent from one that was stored', async () => {
    const open = async () => {
      const client = fakes.client(registry);
      const manifest = await client.fetchManifest('orders', '1.0.0');
      return openBundle(client, 'orders', manifest!);
    };
    registry.script(/blobs/, truncated(layer.length / 2), 1);
    await expect(open()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      retryable: true,
    });
    add(registry, layer.subarray(0, layer.length / 2));
    await expect(open()).rejects.toMatchObject({
      name: 'BundleError',
      code: 'MALFORMED_ARCHIVE',
    });
  });

  it('explains a certificate that nobody vouches for, and sends no request', async () => {
    const guarded = await startFakeRegistry({ tls: selfSignedTls() });
    try {
      const client = fakes.client(guarded, { plainHttp: false });
      await expect(client.listTags('orders')).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        message: expect.stringContaining('SELF_SIGNED'),
        remedy: expect.stringContaining('certificate'),
      });
      expect(guarded.requests).toEqual([]);
    } finally {
      await guarded.stop();
    }
  });

  it('explains that the other side speaks no TLS', async () => {
    const client = fakes.client(registry, { plainHttp: false });
    await expect(client.listTags('orders')).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      remedy: expect.stringContaining('plain http'),
    });
  });
});
