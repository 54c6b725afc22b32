import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { unpackTar } from 'modern-tar';
import { packBundle } from './packBundle';

const contract = { name: 'orders', version: '1.2.0', pactoVersion: '1.2' };
const entry = (path: string, text = path) => ({
  path,
  bytes: Buffer.from(text),
});
const files = [
  entry('pacto.yaml', 'pactoVersion: "1.2"\n'),
  entry('docs/guide/start.md'),
  entry('docs.md'),
  entry('docs-old/a.md'),
  entry('Zed'),
  entry('docs/ä.md', ''),
];

const parse = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString());
const sha256 = (bytes: Uint8Array) =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

describe('packBundle', () => {
  it('writes the manifest and the configuration that upstream writes', () => {
    const packed = packBundle(files, contract);
    expect(parse(packed.manifest)).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: {
        mediaType: 'application/vnd.docker.container.image.v1+json',
        size: packed.config.length,
        digest: sha256(packed.config),
      },
      layers: [
        {
          mediaType: 'application/vnd.pacto.bundle.layer.v1.tar+gzip',
          size: packed.layer.length,
          digest: sha256(packed.layer),
        },
      ],
    });
    expect(parse(packed.config)).toEqual({
      architecture: '',
      os: '',
      created: '0001-01-01T00:00:00Z',
      history: [{ created: '0001-01-01T00:00:00Z' }],
      rootfs: { type: 'layers', diff_ids: [sha256(gunzipSync(packed.layer))] },
      config: {
        Labels: {
          'io.pacto.name': 'orders',
          'io.pacto.version': '1.2.0',
          'io.pacto.pactoVersion': '1.2',
        },
      },
    });
    expect(packed).toMatchObject({
      digest: sha256(packed.manifest),
      version: '1.2.0',
    });
  });

  it('writes folders before their content, in the order of bytes, without times and owners', async () => {
    const { layer } = packBundle(files, contract);
    const entries = await unpackTar(gunzipSync(layer), { strict: true });
    expect(
      entries.map(({ header }) => [
        header.name,
        header.type,
        header.mode?.toString(8),
      ]),
    ).toEqual([
      ['Zed', 'file', '644'],
      ['docs', 'directory', '755'],
      ['docs/guide', 'directory', '755'],
      ['docs/guide/start.md', 'file', '644'],
      ['docs/ä.md', 'file', '644'],
      ['docs-old', 'directory', '755'],
      ['docs-old/a.md', 'file', '644'],
      ['docs.md', 'file', '644'],
      ['pacto.yaml', 'file', '644'],
    ]);
    for (const { header } of entries) {
      expect(header).toMatchObject({
        uid: 0,
        gid: 0,
        uname: '',
        gname: '',
        mtime: new Date(0),
      });
    }
  });

  it('gives the same bytes for the same files, in whatever order and on any machine', () => {
    const { digest, diffId } = packBundle(files, contract);
    expect(packBundle([...files].reverse(), contract).digest).toBe(digest);
    // Taken from Go's archive/tar, which upstream uses, over the same files.
    expect(diffId).toBe(
      'sha256:a55785bc76ffd2acdda6fc0c17fa093c0ceae824b8e4f689b5f3d58323a406dd',
    );
    expect(digest).toBe(
      'sha256:88723071923135b2f9884a4e68f56f8e889dee24ace09f15174aa902e59680cd',
    );
  });

  it('shortens names without letters of ASCII as Go does', () => {
    const names = ['pacto.yaml', '日本/語', `${'a'.repeat(99)}/日/ü`];
    const { diffId } = packBundle(
      names.map(name => entry(name)),
      contract,
    );
    // Taken from Go's archive/tar over the same files.
    expect(diffId).toBe(
      'sha256:a2d5ce10afd393dedbdd3065c59005cd008afb40f10b585d3236ce8403482851',
    );
  });

  it.each([
    [[entry('docs/a.md')], 'MISSING_CONTRACT'],
    [[...files, entry('Pacto.yaml')], 'DUPLICATE_PATH'],
    [[...files, entry('../x')], 'INVALID_PATH'],
    [
      [...files, { path: 'x', bytes: Buffer.alloc(10 * 1024 * 1024 + 1) }],
      'FILE_TOO_LARGE',
    ],
    [
      [
        ...files,
        ...Array.from({ length: 5000 }, (_, index) => entry(`d${index}/x`)),
      ],
      'TOO_MANY_ENTRIES',
    ],
  ])('packs nothing that no reader accepts (%#)', (entries, code) => {
    expect(() => packBundle(entries, contract)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
