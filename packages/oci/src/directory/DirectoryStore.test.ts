import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openBundle } from '../bundle/openBundle';
import { packBundle } from '../bundle/packBundle';
import { readBundleDirectory } from '../bundle/readBundleDirectory';
import { digestOf } from '../digest';
import { DirectoryStore } from './DirectoryStore';
import { UnusableFolder } from './findBundleFolders';

const { mkdir, mkdtemp, rename, rm, symlink, truncate, utimes, writeFile } = fs;

const contract = (version: string, name = 'orders') =>
  `pactoVersion: "1.2"\nservice: {name: ${name}, version: ${version}}\n`;

describe('DirectoryStore', () => {
  let base: string;
  let root: string;
  let store: DirectoryStore;
  let unusable: UnusableFolder[];

  beforeEach(async () => {
    base = await fs.realpath(await mkdtemp(join(tmpdir(), 'pacto-directory-')));
    root = join(base, 'Fleet');
    await mkdir(root);
    unusable = [];
    store = DirectoryStore.create({
      directory: root,
      onUnusable: folders => {
        unusable = folders;
      },
      // Late enough for each change to be over.
      now: () => Date.now() + 60_000,
    });
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(base, { recursive: true });
  });

  async function write(path: string, text: string) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }

  it('takes each folder with a contract for a repository with one tag', async () => {
    await write('shop/orders/pacto.yaml', contract('1.2.0'));
    await write('shop/orders/docs/guide.md', '# Guide');
    await write('shop/orders/examples/small/pacto.yaml', contract('0.1.0'));
    await write('stock/pacto.yaml', contract('2.0.0+build.5', 'stock'));
    await write('notes/readme.md', 'nothing here');
    expect(await store.listRepositories()).toEqual([
      'shop/orders',
      'shop/orders/examples/small',
      'stock',
    ]);
    expect(await store.listTags('shop/orders')).toEqual(['1.2.0']);
    expect(await store.listTags('stock')).toEqual(['2.0.0_build.5']);
    expect(unusable).toEqual([]);
  });

  it('gives the bundle that would be pushed', async () => {
    await write('orders/pacto.yaml', contract('1.0.0'));
    await write('orders/docs/guide.md', '# Guide');
    await write('orders/draft.md', 'not yet');
    await write('orders/.pactoignore', 'draft.md');
    const manifest = await store.fetchManifest('orders', '1.0.0');
    const { tree, digest } = await openBundle(store, 'orders', manifest!);
    expect(tree.paths()).toEqual(['docs/guide.md', 'pacto.yaml']);
    const packed = packBundle(await readBundleDirectory(join(root, 'orders')), {
      name: 'orders',
      version: '1.0.0',
      pactoVersion: '1.2',
    });
    expect(digest).toBe(packed.digest);
    expect(await store.fetchManifest('orders', digest)).toEqual(manifest);
  });

  it('has a digest that changes with the content only', async () => {
    await write('orders/pacto.yaml', contract('1.0.0'));
    const first = await store.fetchManifest('orders', '1.0.0');
    const knownDigest = first!.digest;
    await utimes(join(root, 'orders/pacto.yaml'), 1, 1);
    const again = () => store.fetchManifest('orders', '1.0.0', { knownDigest });
    expect(await again()).toBeUndefined();
    await write('orders/a.md', 'new');
    expect((await again())?.digest).not.toBe(knownDigest);
    await write('orders/a.md', 'old');
    const changed = await again();
    expect(changed?.digest).toBeDefined();
    await rm(join(root, 'orders/a.md'));
    expect(await again()).toBeUndefined();
  });

  it('does not read unchanged files again', async () => {
    await write('orders/pacto.yaml', contract('1.0.0'));
    await write('orders/docs/guide.md', '# Guide');
    await store.fetchManifest('orders', '1.0.0');
    const opened = jest.spyOn(fs, 'open');
    const paths = () =>
      opened.mock.calls.map(([path]) => String(path).slice(root.length + 1));
    await store.listTags('orders');
    await store.fetchManifest('orders', '1.0.0');
    expect(paths().filter(path => !path.endsWith('.pactoignore'))).toEqual([]);
    await write('orders/docs/guide.md', '# Other');
    await store.listTags('orders');
    expect(paths()).toContain('orders/docs/guide.md');
  });

  it('reads files again that changed a moment ago, since another change would not show', async () => {
    const hasty = DirectoryStore.create({ directory: root });
    await write('orders/pacto.yaml', contract('1.0.0'));
    await hasty.listTags('orders');
    const opened = jest.spyOn(fs, 'open');
    await hasty.listTags('orders');
    expect(opened).toHaveBeenCalledWith(
      join(root, 'orders/pacto.yaml'),
      expect.anything(),
    );
  });

  it('notices a file that is replaced by one of equal size and time', async () => {
    await write('orders/pacto.yaml', contract('1.0.0'));
    const file = join(root, 'orders/pacto.yaml');
    await utimes(file, 1, 1);
    expect(await store.listTags('orders')).toEqual(['1.0.0']);
    await write('other.yaml', contract('2.0.0'));
    await utimes(join(root, 'other.yaml'), 1, 1);
    await rename(join(root, 'other.yaml'), file);
    expect(await store.listTags('orders')).toEqual(['2.0.0']);
  });

  it.each<[string, string, string]>([
    [
      'YAML that is none',
      'pactoVersion: "1.2"\nservice: {name: [',
      'pacto.yaml:2:',
    ],
    ['an unknown version of Pacto', 'pactoVersion: "9.9"\n', 'pacto.yaml:1:'],
    [
      'a contract that does not load',
      'pactoVersion: "1.2"\nservice:\n  name: 5\n  version: [1]\n',
      'pacto.yaml:4:3: The contract does not load: service.version must be text',
    ],
    ['an empty file', '', 'pacto.yaml:1:1'],
    [
      'a version that cannot be a tag',
      contract('"a b"'),
      'pacto.yaml:2:34: service.version cannot be a tag',
    ],
  ])('has the tag "unreadable" for %s', async (_, text, place) => {
    await write('orders/pacto.yaml', text);
    expect(await store.listTags('orders')).toEqual(['unreadable']);
    await expect(
      store.fetchManifest('orders', 'unreadable'),
    ).rejects.toMatchObject({
      name: 'OciError',
      code: 'INVALID_BUNDLE',
      message: expect.stringContaining(place),
      remedy: expect.any(String),
    });
  });

  it('reads it when it is mended', async () => {
    await write('orders/pacto.yaml', 'x: [');
    await store.listTags('orders');
    await write('orders/pacto.yaml', contract('1.0.0'));
    expect(await store.listTags('orders')).toEqual(['1.0.0']);
    await expect(
      store.fetchManifest('orders', 'unreadable'),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not follow symbolic links', async () => {
    await mkdir(join(base, 'outside'));
    await writeFile(join(base, 'outside/pacto.yaml'), contract('1.0.0'));
    await symlink(join(base, 'outside'), join(root, 'linked'));
    await write('orders/pacto.yaml', contract('1.0.0'));
    await symlink('/etc/passwd', join(root, 'orders/passwd'));
    await mkdir(join(root, 'stock'));
    await symlink('../../outside/pacto.yaml', join(root, 'stock/pacto.yaml'));
    expect(await store.listRepositories()).toEqual(['orders', 'stock']);
    await expect(store.listTags('linked')).rejects.toMatchObject({
      code: 'REPOSITORY_NOT_FOUND',
    });
    for (const [repository, path] of [
      ['orders', 'passwd'],
      ['stock', 'pacto.yaml'],
    ]) {
      expect(await store.listTags(repository)).toEqual(['unreadable']);
      await expect(
        store.fetchManifest(repository, 'unreadable'),
      ).rejects.toMatchObject({
        code: 'INVALID_BUNDLE',
        message: `"${path}" is neither a file nor a folder.`,
      });
    }
  });

  it('names a file that is too large', async () => {
    await write('orders/pacto.yaml', contract('1.0.0'));
    await write('orders/large.bin', '');
    await truncate(join(root, 'orders/large.bin'), 10 * 1024 * 1024 + 1);
    await expect(
      store.fetchManifest('orders', 'unreadable'),
    ).rejects.toMatchObject({
      code: 'INVALID_BUNDLE',
      message: expect.stringContaining('large.bin'),
    });
  });

  it('tells about folders that cannot be repositories', async () => {
    await write('orders/pacto.yaml', contract('1.0.0'));
    await write('Team A/users/pacto.yaml', contract('1.0.0'));
    await write('größe/pacto.yaml', contract('1.0.0'));
    expect(await store.listRepositories()).toEqual(['orders']);
    expect(unusable.map(({ folder }) => folder)).toEqual([
      'Team A/users',
      'größe',
    ]);
    expect(unusable[0].error).toMatchObject({
      code: 'INVALID_REFERENCE',
      message: expect.stringContaining('Team A/users'),
      remedy: expect.stringContaining('Rename'),
    });
  });

  it('names the root by its folder, unless a folder in it has the name', async () => {
    await write('pacto.yaml', contract('1.0.0'));
    expect(await store.listRepositories()).toEqual(['fleet']);
    expect(await store.listTags('fleet')).toEqual(['1.0.0']);
    await write('fleet/pacto.yaml', contract('2.0.0'));
    expect(await store.listRepositories()).toEqual(['fleet']);
    expect(await store.listTags('fleet')).toEqual(['2.0.0']);
    expect(unusable).toMatchObject([{ folder: '.' }]);
  });

  it('never takes a part of the folders for all of them', async () => {
    await write(`${'d/'.repeat(31)}pacto.yaml`, contract('1.0.0'));
    expect(await store.listRepositories()).toHaveLength(1);
    await write(`${'d/'.repeat(32)}deep/pacto.yaml`, contract('1.0.0'));
    await expect(store.listRepositories()).rejects.toMatchObject({
      code: 'TOO_LARGE',
    });
  });

  it('does not look into what belongs to tools', async () => {
    await write('orders/pacto.yaml', contract('1.0.0'));
    await write('node_modules/x/pacto.yaml', contract('1.0.0'));
    await write('.git/x/pacto.yaml', contract('1.0.0'));
    expect(await store.listRepositories()).toEqual(['orders']);
    expect(unusable).toEqual([]);
  });

  it('says what is not there', async () => {
    await write('orders/pacto.yaml', contract('1.0.0'));
    await expect(store.listTags('stock')).rejects.toMatchObject({
      code: 'REPOSITORY_NOT_FOUND',
    });
    await expect(store.listTags('../orders')).rejects.toMatchObject({
      code: 'INVALID_REFERENCE',
    });
    await expect(store.fetchManifest('orders', '2.0.0')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const bytes = Buffer.from('x');
    await expect(
      store.fetchBlob('orders', {
        mediaType: 'x',
        digest: digestOf(bytes),
        size: 1,
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await rm(root, { recursive: true });
    await expect(store.listRepositories()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      retryable: true,
    });
    await mkdir(root);
  });

  it('ends when it is told to', async () => {
    await write('orders/pacto.yaml', contract('1.0.0'));
    const signal = AbortSignal.abort();
    await expect(store.listRepositories({ signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  it('serves a layer that it does not keep any more, while the files are those', async () => {
    await write('orders/pacto.yaml', contract('1.0.0'));
    const manifest = await store.fetchManifest('orders', '1.0.0');
    const other = DirectoryStore.create({ directory: root });
    const { tree } = await openBundle(other, 'orders', manifest!);
    expect(tree.paths()).toEqual(['pacto.yaml']);
    await write('orders/pacto.yaml', contract('2.0.0'));
    const late = DirectoryStore.create({ directory: root });
    await expect(openBundle(late, 'orders', manifest!)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
