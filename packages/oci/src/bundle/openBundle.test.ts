import { gzipSync } from 'node:zlib';
import { RawEntry, rawTar } from '../__testUtils__/archives';
import { json, useFakes } from '../__testUtils__/fakes';
import { digestOf } from '../digest';
import { mediaTypes } from '../mediaTypes';
import { FakeRegistry } from '../testUtils';
import { FetchedManifest } from '../types';
import { openBundle } from './openBundle';

const fakes = useFakes();
const contract = { name: 'pacto.yaml', data: 'pactoVersion: "1.2"' };
const layerType = mediaTypes.bundleLayer;

describe('openBundle', () => {
  let registry: FakeRegistry;

  beforeEach(async () => {
    registry = await fakes.registry();
  });

  const layer = (bytes: Uint8Array, mediaType: string = layerType) => ({
    mediaType,
    ...registry.addBlob('orders', bytes),
  });

  function manifest(
    parts: object,
    mediaType: string = mediaTypes.ociManifest,
  ): FetchedManifest {
    const config = {
      mediaType: 'application/x',
      digest: digestOf(json({})),
      size: 2,
    };
    const bytes = json({ schemaVersion: 2, mediaType, config, ...parts });
    const { digest } = registry.addManifest('orders', { bytes, mediaType });
    return { digest, mediaType, bytes };
  }

  const open = (opened: FetchedManifest) =>
    openBundle(fakes.client(registry), 'orders', opened);
  const openLayer = (bytes: Uint8Array) =>
    open(manifest({ layers: [layer(bytes)] }));
  const openFiles = (...entries: RawEntry[]) =>
    openLayer(gzipSync(rawTar([contract, ...entries])));

  it('opens the files of the one layer, with one request', async () => {
    const bytes = gzipSync(
      rawTar([contract, { name: './docs/a.md', data: 'text' }]),
    );
    const fetched = manifest({ layers: [layer(bytes)] });
    const { tree, ...rest } = await open(fetched);
    expect(rest).toEqual({
      digest: fetched.digest,
      layer: { digest: digestOf(bytes), size: bytes.length },
    });
    expect(tree.paths()).toEqual(['docs/a.md', 'pacto.yaml']);
    expect(tree.text('docs/a.md')).toBe('text');
    expect(registry.requests).toHaveLength(1);
  });

  it.each([
    ['a Docker manifest', mediaTypes.dockerManifest, layerType],
    [
      'an OCI layer',
      mediaTypes.ociManifest,
      'application/vnd.oci.image.layer.v1.tar+gzip',
    ],
    [
      'a plain OCI layer',
      mediaTypes.ociManifest,
      'application/vnd.oci.image.layer.v1.tar',
    ],
    [
      'a Docker layer',
      mediaTypes.dockerManifest,
      'application/vnd.docker.image.rootfs.diff.tar.gzip',
    ],
  ])('accepts %s', async (_, type, mediaType) => {
    const layers = [layer(gzipSync(rawTar([contract])), mediaType)];
    expect(
      (await open(manifest({ layers }, type))).tree.has('pacto.yaml'),
    ).toBe(true);
  });

  it('looks at the bytes to know whether a layer is compressed', async () => {
    const layers = [layer(rawTar([contract]), layerType)];
    expect((await open(manifest({ layers }))).tree.has('pacto.yaml')).toBe(
      true,
    );
  });

  describe('with an index', () => {
    const index = (manifests: unknown, type: string = mediaTypes.ociIndex) =>
      manifest({ config: undefined, manifests }, type);
    const entry = (files: RawEntry[], platform?: object) => {
      const { digest, mediaType, bytes } = manifest({
        layers: [layer(rawTar(files))],
      });
      return { mediaType, digest, size: bytes.length, platform };
    };

    it('takes the only manifest', async () => {
      const only = entry([contract]);
      expect((await open(index([only]))).digest).toBe(only.digest);
    });

    it('takes the one for linux/amd64 of several', async () => {
      const arm = entry([contract], { os: 'linux', architecture: 'arm64' });
      const amd = entry([contract, { name: 'a' }], {
        os: 'linux',
        architecture: 'amd64',
      });
      expect(
        (await open(index([arm, amd], mediaTypes.dockerIndex))).digest,
      ).toBe(amd.digest);
    });

    it.each([
      [
        'several without a match',
        () => [entry([contract]), entry([contract, { name: 'a' }])],
        'INVALID_BUNDLE',
      ],
      ['none', () => [], 'INVALID_BUNDLE'],
      ['no list', () => 5, 'INVALID_MANIFEST'],
      [
        'an entry without a digest',
        () => [{ mediaType: mediaTypes.ociManifest }],
        'INVALID_MANIFEST',
      ],
      [
        'an entry of another type',
        () => [{ ...entry([contract]), mediaType: mediaTypes.dockerManifest }],
        'INVALID_MANIFEST',
      ],
      [
        'an entry of another size',
        () => [{ ...entry([contract]), size: 1 }],
        'INVALID_MANIFEST',
      ],
    ])('refuses %s', async (_, manifests, code) => {
      await expect(open(index(manifests()))).rejects.toMatchObject({ code });
    });

    it('refuses an index in an index', async () => {
      const inner = index([entry([contract])]);
      const outer = index([
        {
          mediaType: inner.mediaType,
          digest: inner.digest,
          size: inner.bytes.length,
        },
      ]);
      await expect(open(outer)).rejects.toMatchObject({
        code: 'INVALID_BUNDLE',
      });
    });
  });

  it.each([
    ['no layer', [], 'INVALID_BUNDLE'],
    ['two layers', [1, 2], 'INVALID_BUNDLE'],
    ['no list of layers', undefined, 'INVALID_MANIFEST'],
    ['a layer that is none', [5], 'INVALID_MANIFEST'],
    [
      'a layer without a digest',
      [{ mediaType: layerType, size: 1 }],
      'INVALID_MANIFEST',
    ],
    [
      'a digest that leads elsewhere',
      [{ mediaType: layerType, size: 1, digest: 'sha256:../../x' }],
      'INVALID_MANIFEST',
    ],
    [
      'a layer of another kind',
      [{ mediaType: 'application/wasm', size: 1, digest: digestOf(json(1)) }],
      'INVALID_BUNDLE',
    ],
    [
      'a layer without a size',
      [{ mediaType: layerType, digest: digestOf(json(1)) }],
      'INVALID_MANIFEST',
    ],
    [
      'a layer over the limit',
      [
        {
          mediaType: layerType,
          size: 50 * 1024 * 1024 + 1,
          digest: digestOf(json(1)),
        },
      ],
      'TOO_LARGE',
    ],
    [
      'a layer from elsewhere',
      [
        {
          mediaType: layerType,
          size: 1,
          digest: digestOf(json(1)),
          urls: ['https://evil.example/'],
        },
      ],
      'INVALID_BUNDLE',
    ],
  ])('refuses %s without a request', async (_, layers, code) => {
    await expect(open(manifest({ layers }))).rejects.toMatchObject({
      name: 'OciError',
      code,
    });
    expect(registry.requests).toEqual([]);
  });

  it('refuses a document that is a manifest and an index', async () => {
    const layers = [layer(rawTar([contract]))];
    await expect(
      open(manifest({ layers, manifests: [] })),
    ).rejects.toMatchObject({ code: 'INVALID_MANIFEST' });
  });

  it('refuses names that differ in case only, which Go takes for one', async () => {
    const layers = [layer(rawTar([contract]))];
    const { mediaType, size } = layers[0];
    const other = { mediaType, size, Digest: digestOf(json(1)) };
    for (const parts of [
      { layers, Layers: layers },
      { layers: [{ ...other, digest: layers[0].digest }] },
      { layers: [{ ...layers[0], ſize: 1 }] },
    ]) {
      await expect(open(manifest(parts))).rejects.toMatchObject({
        code: 'INVALID_MANIFEST',
      });
    }
  });

  it('refuses something that is neither', async () => {
    await expect(
      open(manifest({}, 'application/vnd.other+json')),
    ).rejects.toMatchObject({ code: 'INVALID_BUNDLE' });
  });

  it.each<[string, () => Uint8Array, string]>([
    [
      'cut',
      () => gzipSync(rawTar([contract])).subarray(0, 60),
      'MALFORMED_ARCHIVE',
    ],
    [
      'wrong in its checksum',
      () => Buffer.from(gzipSync(rawTar([contract]))).fill(0, 60),
      'MALFORMED_ARCHIVE',
    ],
    ['not an archive', () => Buffer.from('hello'), 'MALFORMED_ARCHIVE'],
    [
      'compressed twice',
      () => gzipSync(gzipSync(rawTar([contract]))),
      'MALFORMED_ARCHIVE',
    ],
    [
      'compressed with zstd',
      () => Buffer.from('28b52ffd2000010000', 'hex'),
      'MALFORMED_ARCHIVE',
    ],
    [
      'without a contract',
      () => gzipSync(rawTar([{ name: 'docs/pacto.yaml' }])),
      'MISSING_CONTRACT',
    ],
    ['empty', () => gzipSync(rawTar([])), 'MISSING_CONTRACT'],
    [
      'a bomb',
      () => gzipSync(Buffer.alloc(70 * 1024 * 1024)),
      'BUNDLE_TOO_LARGE',
    ],
    [
      'a small bomb',
      () => gzipSync(Buffer.alloc(11 * 1024 * 1024)),
      'BUNDLE_TOO_LARGE',
    ],
  ])('refuses a layer that is %s', async (_, bytes, code) => {
    await expect(openLayer(bytes())).rejects.toMatchObject({
      name: 'BundleError',
      code,
    });
  });

  it.each<[string, RawEntry[], string]>([
    ['a way out', [{ name: '../../etc/passwd' }], 'INVALID_PATH'],
    ['an absolute name', [{ name: '/etc/passwd' }], 'INVALID_PATH'],
    ['a symbolic link', [{ name: 'a', type: '2' }], 'UNSUPPORTED_ENTRY_TYPE'],
    ['a hard link', [{ name: 'a', type: '1' }], 'UNSUPPORTED_ENTRY_TYPE'],
    ['the contract twice', [contract], 'DUPLICATE_PATH'],
    [
      'the contract in other letters',
      [{ name: 'PACTO.yaml' }],
      'DUPLICATE_PATH',
    ],
    [
      'the contract in another spelling',
      [{ name: './pacto.yaml' }],
      'DUPLICATE_PATH',
    ],
    [
      'a file that is also a folder',
      [{ name: 'a' }, { name: 'a/b' }],
      'DUPLICATE_PATH',
    ],
    ['a file with a slash behind', [{ name: 'a/' }], 'INVALID_PATH'],
  ])('refuses a layer with %s', async (_, entries, code) => {
    await expect(openFiles(...entries)).rejects.toMatchObject({
      name: 'BundleError',
      code,
    });
  });

  /** Bytes that do not compress well enough to be taken for a bomb. */
  function noise(size: number) {
    const bytes = Buffer.alloc(size);
    for (let index = 0; index < size; index++) {
      bytes[index] = (index * index) >> 7;
    }
    return bytes;
  }

  it.each([
    [5, 'opens'],
    [6, 'refuses'],
  ])('of %i files of 9 MiB each: %s', async (count, outcome) => {
    const data = noise(9 * 1024 * 1024);
    const large = Array.from({ length: count }, (_, index) => ({
      name: `f${index}`,
      data,
    }));
    const result = await openFiles(...large).then(
      ({ tree }) => tree.totalBytes,
      error => error.code,
    );
    expect(result).toBe(
      outcome === 'opens'
        ? count * data.length + contract.data.length
        : 'BUNDLE_TOO_LARGE',
    );
  });
});
