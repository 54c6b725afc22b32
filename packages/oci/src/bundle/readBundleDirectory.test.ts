import {
  mkdir,
  mkdtemp,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readBundleDirectory } from './readBundleDirectory';

describe('readBundleDirectory', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pacto-bundle-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  async function write(...paths: string[]) {
    for (const path of paths) {
      const file = join(directory, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, path);
    }
  }

  const rules = (...lines: string[]) =>
    writeFile(join(directory, '.pactoignore'), lines.join('\n'));

  const read = async () =>
    (await readBundleDirectory(directory)).map(({ path }) => path).sort();

  it('reads all files, hidden ones too', async () => {
    await write('pacto.yaml', 'docs/guide/a.md', '.hidden', 'pacto.lock');
    await mkdir(join(directory, 'empty'));
    expect(await read()).toEqual([
      '.hidden',
      'docs/guide/a.md',
      'pacto.lock',
      'pacto.yaml',
    ]);
    const entries = await readBundleDirectory(directory);
    expect(
      entries.every(
        ({ path, bytes }) => Buffer.from(bytes).toString() === path,
      ),
    ).toBe(true);
  });

  it('leaves out what .pactoignore names, like git does', async () => {
    await write(
      'pacto.yaml',
      'a.tmp',
      'keep.tmp',
      'A.TMP',
      'docs/a.tmp',
      'draft/a.md',
      'docs/draft/b.md',
      'top',
      'docs/top',
    );
    await rules('# drafts', '*.tmp', '!keep.tmp', 'draft/', '/top');
    expect(await read()).toEqual([
      'A.TMP',
      'docs/top',
      'keep.tmp',
      'pacto.yaml',
    ]);
  });

  it('never leaves out the contract, and always what belongs to tools', async () => {
    await write(
      'pacto.yaml',
      'docs/pacto.yaml',
      '.git/config',
      'docs/.git/config',
      '.DS_Store',
      'docs/.DS_Store',
      'a',
    );
    await rules('*', '!.git', '!.DS_Store', '!.pactoignore');
    expect(await read()).toEqual(['pacto.yaml']);
  });

  describe('with files that the contract refers to', () => {
    const contract = (fields: string) =>
      writeFile(
        join(directory, 'pacto.yaml'),
        `pactoVersion: "1.2"\nservice: {name: orders, version: 1.0.0}\n${fields}`,
      );

    it.each([
      [
        'interfaces/api.yaml',
        'interfaces: [{name: api, type: http, contract: ./interfaces/api.yaml}]',
        'interfaces/',
      ],
      [
        'configuration/schema.json',
        'configurations: [{name: own, schema: configuration/schema.json}]',
        '*.json',
      ],
      [
        'policy/rules.json',
        'policies: [{name: own, schema: policy/rules.json}]',
        '/policy/*',
      ],
      [
        '.git/api.yaml',
        'interfaces: [{name: api, type: http, contract: .git/api.yaml}]',
        '',
      ],
    ])('refuses to leave out %s', async (path, fields, rule) => {
      await contract(fields);
      await write(path);
      await rules(rule);
      await expect(read()).rejects.toMatchObject({
        name: 'BundleError',
        code: 'REFERENCED_FILE_IGNORED',
        path,
        remedy: expect.stringContaining('.pactoignore'),
      });
    });

    it('is content when a later rule takes the file in again', async () => {
      await contract('configurations: [{name: own, schema: schema.json}]');
      await write('schema.json', 'other.json');
      await rules('*.json', '!schema.json');
      expect(await read()).toEqual(['pacto.yaml', 'schema.json']);
    });

    it('leaves it to the validation when there is no such file', async () => {
      await contract(
        'configurations: [{name: a, schema: x/none.json}, {name: b, schema: ../out.json}, {name: c, schema: folder}]',
      );
      await write('folder/a.json');
      await rules('x/', 'folder/');
      expect(await read()).toEqual(['pacto.yaml']);
    });

    it('does not judge a contract that does not load', async () => {
      await write('pacto.yaml', 'api.yaml');
      await rules('api.yaml');
      expect(await read()).toEqual(['pacto.yaml']);
    });
  });

  it('refuses symbolic links, unless they are ignored', async () => {
    await write('pacto.yaml');
    await symlink('/etc/passwd', join(directory, 'link'));
    await expect(read()).rejects.toMatchObject({
      code: 'UNSUPPORTED_ENTRY_TYPE',
      path: 'link',
    });
    await rules('link');
    expect(await read()).toEqual(['pacto.yaml']);
  });

  it('does not read a file over the limit', async () => {
    await write('pacto.yaml', 'large.bin');
    await truncate(join(directory, 'large.bin'), 10 * 1024 * 1024 + 1);
    await expect(read()).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      path: 'large.bin',
    });
  });

  it('does not read more than a bundle may hold', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await write(name);
      await truncate(join(directory, name), 9 * 1024 * 1024);
    }
    await expect(read()).rejects.toMatchObject({ code: 'BUNDLE_TOO_LARGE' });
  });

  it('says that the directory does not exist', async () => {
    await expect(
      readBundleDirectory(join(directory, 'nothing')),
    ).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
