import { execFileSync } from 'node:child_process';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { json } from '../__testUtils__/fakes';
import { digestOf } from '../digest';
import { mediaTypes } from '../mediaTypes';
import { LayoutStore } from './LayoutStore';

const type = mediaTypes.ociManifest;

describe('LayoutStore', () => {
  let base: string;
  let directory: string;
  let store: LayoutStore;

  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'pacto-layout-'));
    directory = join(base, 'Fleet');
    await mkdir(directory);
    store = LayoutStore.create({ directory });
  });

  afterEach(() => rm(base, { recursive: true }));

  const manifest = (content: unknown) =>
    json({ schemaVersion: 2, mediaType: type, content });
  const push = (repository: string, tag?: string, content: unknown = tag) =>
    store.pushManifest(repository, {
      bytes: manifest(content),
      mediaType: type,
      tag,
    });
  const blobPath = (repository: string, digest: string) =>
    join(directory, repository, 'blobs', ...digest.split(':'));

  it('reads what it wrote', async () => {
    const { digest } = await push('shop/orders', '1.0.0');
    const blob = await store.pushBlob('shop/orders', Buffer.from('layer'));
    expect(await store.listRepositories()).toEqual(['shop/orders']);
    expect(await store.listTags('shop/orders')).toEqual(['1.0.0']);
    const fetched = {
      digest,
      mediaType: type,
      bytes: Buffer.from(manifest('1.0.0')),
    };
    expect(await store.fetchManifest('shop/orders', '1.0.0')).toEqual(fetched);
    expect(await store.fetchManifest('shop/orders', digest)).toEqual(fetched);
    const bytes = await store.fetchBlob('shop/orders', {
      mediaType: 'x',
      ...blob,
    });
    expect(Buffer.from(bytes).toString()).toBe('layer');
  });

  it('knows by tag and by digest what a manifest is that does not say so', async () => {
    const bytes = Buffer.from('{"schemaVersion":2,"layers":[]}');
    const { digest } = await store.pushManifest('shop/orders', {
      bytes,
      mediaType: type,
      tag: '1.0.0',
    });
    for (const reference of ['1.0.0', digest]) {
      expect(await store.fetchManifest('shop/orders', reference)).toMatchObject(
        { digest, mediaType: type },
      );
    }
  });

  it('creates the folder with the first push', async () => {
    const created = LayoutStore.create({ directory: join(base, 'new/folder') });
    await created.pushBlob('orders', Buffer.from('x'));
    expect(await readdir(join(base, 'new/folder'))).toEqual(['orders']);
  });

  it('writes the layout of the specification', async () => {
    const { digest } = await push('orders', '1.0.0');
    const read = async (file: string) =>
      JSON.parse(await readFile(join(directory, 'orders', file), 'utf8'));
    expect(await read('oci-layout')).toEqual({ imageLayoutVersion: '1.0.0' });
    expect(await read('index.json')).toEqual({
      schemaVersion: 2,
      mediaType: mediaTypes.ociIndex,
      manifests: [
        {
          mediaType: type,
          digest,
          size: manifest('1.0.0').length,
          annotations: { 'org.opencontainers.image.ref.name': '1.0.0' },
        },
      ],
    });
    expect((await readdir(join(directory, 'orders'))).sort()).toEqual([
      'blobs',
      'index.json',
      'oci-layout',
    ]);
  });

  it('moves a tag, and lists a manifest without one once', async () => {
    const old = await push('orders', 'latest', 1);
    const moved = await push('orders', 'latest', 2);
    await push('orders', undefined, 3);
    await push('orders', undefined, 3);
    expect(await store.fetchManifest('orders', 'latest')).toMatchObject(moved);
    expect(await store.fetchManifest('orders', old.digest)).toMatchObject(old);
    const index = JSON.parse(
      await readFile(join(directory, 'orders/index.json'), 'utf8'),
    );
    expect(index.manifests).toHaveLength(2);
  });

  it('loses no tag when many are pushed at the same time', async () => {
    const tags = Array.from({ length: 30 }, (_, index) => `1.0.${index}`);
    await Promise.all(tags.map(tag => push('orders', tag)));
    expect(await store.listTags('orders')).toEqual([...tags].sort());
    const left = (
      await readdir(join(directory, 'orders', 'blobs', 'sha256'))
    ).filter(name => /\./.test(name));
    expect(left).toEqual([]);
  });

  it('answers nothing when the tag is still the known digest', async () => {
    const { digest: knownDigest } = await push('orders', 'latest', 1);
    expect(
      await store.fetchManifest('orders', 'latest', { knownDigest }),
    ).toBeUndefined();
    const moved = await push('orders', 'latest', 2);
    expect(
      await store.fetchManifest('orders', 'latest', { knownDigest }),
    ).toMatchObject(moved);
  });

  it('finds layouts at any depth, in each other and in the root', async () => {
    for (const repository of ['a', 'a/b', 'c/d/e', '.hidden', 'Upper']) {
      const folder = join(directory, repository);
      await mkdir(join(folder, 'blobs/sha256'), { recursive: true });
      await writeFile(
        join(folder, 'oci-layout'),
        '{"imageLayoutVersion":"1.0.0"}',
      );
      await writeFile(
        join(folder, 'index.json'),
        '{"schemaVersion":2,"manifests":[]}',
      );
    }
    await symlink(join(directory, 'a'), join(directory, 'link'));
    expect(await store.listRepositories()).toEqual(['a', 'a/b', 'c/d/e']);

    const below = LayoutStore.create({ directory: join(directory, 'a') });
    expect(await below.listRepositories()).toEqual(['a', 'b']);
    expect(await below.listTags('a')).toEqual([]);
    await below.pushManifest('a', {
      bytes: manifest(1),
      mediaType: type,
      tag: 'x',
    });
    expect(await store.listTags('a')).toEqual(['x']);

    const upper = LayoutStore.create({ directory: join(directory, 'Upper') });
    expect(await upper.listRepositories()).toEqual(['upper']);
  });

  it('is empty when the folder is', async () => {
    expect(await store.listRepositories()).toEqual([]);
  });

  it('reports a folder that does not exist, instead of none of its layouts', async () => {
    const nothing = LayoutStore.create({ directory: join(base, 'nothing') });
    await expect(nothing.listRepositories()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      retryable: true,
    });
  });

  it('tells a missing repository, tag and blob apart', async () => {
    await push('orders', '1.0.0');
    await expect(store.listTags('stock')).rejects.toMatchObject({
      code: 'REPOSITORY_NOT_FOUND',
    });
    await expect(store.fetchManifest('orders', '2.0.0')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const absent = { mediaType: 'x', digest: digestOf(json(0)), size: 1 };
    await expect(
      store.fetchManifest('orders', absent.digest),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(store.fetchBlob('orders', absent)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each([
    ['changed', (bytes: Buffer) => bytes.fill('x', 0, 1), 'DIGEST_MISMATCH'],
    ['cut', (bytes: Buffer) => bytes.subarray(1), 'SIZE_MISMATCH'],
    [
      'longer',
      (bytes: Buffer) => Buffer.concat([bytes, bytes]),
      'SIZE_MISMATCH',
    ],
  ])('refuses content that was %s', async (_, change, code) => {
    const { digest } = await push('orders', '1.0.0');
    const blob = {
      mediaType: 'x',
      ...(await store.pushBlob('orders', Buffer.from('layer'))),
    };
    for (const changed of [digest, blob.digest]) {
      const file = blobPath('orders', changed);
      await writeFile(file, change(await readFile(file)));
    }
    await expect(store.fetchManifest('orders', '1.0.0')).rejects.toMatchObject({
      code,
    });
    await expect(store.fetchBlob('orders', blob)).rejects.toMatchObject({
      code,
    });
  });

  it('repairs content that was changed when it is pushed again', async () => {
    const { digest } = await push('orders', '1.0.0');
    await writeFile(blobPath('orders', digest), 'x');
    await push('orders', '1.0.0');
    expect(await store.fetchManifest('orders', '1.0.0')).toMatchObject({
      digest,
    });
  });

  it('sees what another program wrote', async () => {
    await push('orders', '1.0.0');
    await store.listTags('orders');
    const other = LayoutStore.create({ directory });
    const bytes = manifest('1.1.0');
    await other.pushManifest('orders', {
      bytes,
      mediaType: type,
      tag: '1.1.0',
    });
    expect(await store.listTags('orders')).toEqual(['1.0.0', '1.1.0']);
  });

  it('refuses content over the limit before it reads it', async () => {
    const blob = {
      mediaType: 'x',
      ...(await store.pushBlob('orders', Buffer.from('layer'))),
    };
    await push('orders', '1.0.0');
    await expect(
      store.fetchBlob('orders', blob, { maxBytes: 4 }),
    ).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await writeFile(blobPath('orders', blob.digest), 'x'.repeat(100));
    await expect(
      store.fetchBlob('orders', blob, { maxBytes: 50 }),
    ).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await expect(
      store.fetchBlob('orders', { ...blob, size: -1 }),
    ).rejects.toMatchObject({ code: 'INVALID_MANIFEST' });
  });

  it('never takes a part of the layouts for all of them', async () => {
    await push(`${'d/'.repeat(9)}orders`, '1.0.0');
    expect(await store.listRepositories()).toHaveLength(1);
    await push(`${'d/'.repeat(10)}orders`, '1.0.0');
    await expect(store.listRepositories()).rejects.toMatchObject({
      code: 'TOO_LARGE',
      message: expect.stringContaining('10 levels'),
    });
  });

  it('does not follow links out of the folder', async () => {
    const { digest } = await push('orders', '1.0.0');
    const secret = join(base, 'secret');
    await writeFile(secret, manifest('1.0.0'));
    const file = blobPath('orders', digest);
    await rm(file);
    await symlink(secret, file);
    await expect(store.fetchManifest('orders', '1.0.0')).rejects.toMatchObject({
      code: 'UNSUPPORTED',
    });

    await symlink(join(base), join(directory, 'out'));
    await writeFile(join(base, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await expect(store.listTags('out')).rejects.toMatchObject({
      code: 'UNSUPPORTED',
    });
  });

  it('does not follow links to a folder whose name only begins like its own', async () => {
    const { digest } = await push('orders', '1.0.0');
    const secret = join(`${directory}-secrets`, 'secret');
    await mkdir(dirname(secret));
    await rename(blobPath('orders', digest), secret);
    await symlink(secret, blobPath('orders', digest));
    await expect(store.fetchManifest('orders', '1.0.0')).rejects.toMatchObject({
      code: 'UNSUPPORTED',
    });
  });

  it('does not wait for a pipe that stands in place of a file', async () => {
    const { digest } = await push('orders', '1.0.0');
    await rm(blobPath('orders', digest));
    execFileSync('mkfifo', [blobPath('orders', digest)]);
    await expect(store.fetchManifest('orders', '1.0.0')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('does not write through links out of the folder', async () => {
    const outside = join(base, 'outside');
    await mkdir(outside);
    await mkdir(join(directory, 'orders'));
    await symlink(outside, join(directory, 'orders/blobs'));
    await expect(
      store.pushBlob('orders', Buffer.from('x')),
    ).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    expect(await readdir(outside)).toEqual([]);
  });

  it('follows links inside the folder', async () => {
    const { digest } = await push('orders', '1.0.0');
    await push('stock', '1.0.0', 'other');
    await symlink(blobPath('orders', digest), blobPath('stock', digest));
    expect(await store.fetchManifest('stock', digest)).toMatchObject({
      digest,
    });
  });

  it.each(['..', '../Fleet', 'a/../b', '/etc', 'a\\b', 'A', ''])(
    'looks for nothing named %j',
    async repository => {
      await expect(store.listTags(repository)).rejects.toMatchObject({
        code: 'INVALID_REFERENCE',
      });
      await expect(
        store.pushBlob(repository, Buffer.from('x')),
      ).rejects.toMatchObject({ code: 'INVALID_REFERENCE' });
      expect(await readdir(base)).toEqual(['Fleet']);
    },
  );

  it.each([
    ['oci-layout', '{"imageLayoutVersion":"2.0.0"}'],
    ['oci-layout', 'x'],
    ['index.json', '['],
    ['index.json', '{}'],
    [
      'index.json',
      '{"manifests":[{"digest":"sha256:../../x","mediaType":"x","size":1}]}',
    ],
  ])('refuses a layout whose %s is %j', async (file, content) => {
    await push('orders', '1.0.0');
    await writeFile(join(directory, 'orders', file), content);
    await expect(store.listTags('orders')).rejects.toMatchObject({
      code: 'INVALID_MANIFEST',
    });
  });

  it('refuses a layout without an index', async () => {
    await push('orders', '1.0.0');
    await rm(join(directory, 'orders/index.json'));
    await expect(store.listTags('orders')).rejects.toMatchObject({
      code: 'INVALID_MANIFEST',
    });
  });

  it('does nothing for an aborted signal', async () => {
    const signal = AbortSignal.abort();
    await expect(store.listRepositories({ signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    await expect(
      store.pushBlob('orders', Buffer.from('x'), { signal }),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await readdir(directory)).toEqual([]);
  });
});
