import { gzipSync } from 'node:zlib';
import {
  carriersOf,
  clashingNames,
  cleanNames,
  hostileNames,
  inExtendedHeader,
} from '../__testUtils__/archiveNames';
import { RawEntry, rawTar } from '../__testUtils__/archives';
import { runIsolated } from '../__testUtils__/isolated';
import { openArchive } from './openBundle';

// Many small steps, on a machine that may be busy.
jest.setTimeout(180_000);

const contract = { name: 'pacto.yaml', data: 'pactoVersion: "1.2"' };
const open = (...entries: RawEntry[]) =>
  openArchive(gzipSync(rawTar([contract, ...entries])));
const hostile = Object.values(hostileNames).flat();
const shown = (name: string): [string, string] => [
  JSON.stringify(name).slice(0, 60),
  name,
];

describe('T17: names of files in an archive', () => {
  it('are tried in more than 80 hostile forms, in up to four ways each', () => {
    expect(new Set(hostile).size).toBeGreaterThanOrEqual(80);
    expect(carriersOf('docs/../a')).toHaveLength(4);
  });

  it.each(hostile.map(shown))(
    'refuses %s, whatever carries it',
    async (_, name) => {
      for (const [, entries] of carriersOf(name)) {
        await expect(open(...entries)).rejects.toMatchObject({
          name: 'BundleError',
          code: 'INVALID_PATH',
          // eslint-disable-next-line no-control-regex
          message: expect.not.stringMatching(/[\u0000-\u001f]/),
        });
      }
    },
  );

  it.each(cleanNames.map(shown))(
    'stores %s as it is written',
    async (_, name) => {
      const path = name.replace(/^\.\//, '');
      for (const [, entries] of carriersOf(name)) {
        const tree = await open(...entries);
        expect(tree.paths().filter(other => other !== 'pacto.yaml')).toEqual([
          path,
        ]);
        expect(tree.text(path)).toBe('content');
      }
    },
  );

  it.each(clashingNames)(
    'refuses %j and %j together',
    async (first, second) => {
      for (const names of [
        [first, second],
        [second, first],
      ]) {
        await expect(
          open(...names.map(name => ({ name }))),
        ).rejects.toMatchObject({
          name: 'BundleError',
          code: 'DUPLICATE_PATH',
        });
      }
    },
  );

  it.each(hostile.filter(name => Buffer.byteLength(name) <= 100).map(shown))(
    'refuses a folder named %s, or says nothing of it',
    async (_, name) => {
      const outcome = await open({ name, type: '5' }).then(
        tree => tree.paths(),
        error => error.code,
      );
      // A folder may end with a slash, and may be the root.
      const isHarmless = ['.', './', 'docs/'].includes(name);
      expect(outcome).toEqual(isHarmless ? ['pacto.yaml'] : 'INVALID_PATH');
    },
  );

  it.each([
    ['a NUL', 'a\0b'],
    ['a NUL before a harmless ending', '../../etc/passwd\0.md'],
    ['a NUL behind the contract', 'pacto.yaml\0.png'],
  ])('refuses %s in an extended header', async (_, name) => {
    await expect(open(...inExtendedHeader(name))).rejects.toMatchObject({
      code: 'MALFORMED_ARCHIVE',
    });
  });

  it('reads a name in a header up to its NUL, as every reader does', async () => {
    const tree = await open({ name: 'a\0/../../etc/passwd' });
    expect(tree.paths()).toEqual(['a', 'pacto.yaml']);
    await expect(open({ name: 'pacto.yaml\0.png' })).rejects.toMatchObject({
      code: 'DUPLICATE_PATH',
    });
  });

  it.each([
    ['dots in too many bytes', '\xc0\xae\xc0\xae/a'],
    ['a slash in too many bytes', '..\xc0\xafa'],
    ['half a letter', 'a\xc3'],
    ['half a pair', 'a\xed\xa0\x80'],
    ['Latin-1', '\xfcber'],
  ])('refuses %s', async (_, bytes) => {
    await expect(
      open({ name: '', patches: [[0, bytes]] }),
    ).rejects.toMatchObject({ code: 'MALFORMED_ARCHIVE' });
  });

  it('are opened without a single write to disk', async () => {
    const { outcomes, write } = await runIsolated<{
      outcomes: Record<string, number>;
      write: string;
    }>('openNames.ts');
    // The process was watched: a write would have failed.
    expect(write).toBe('ERR_ACCESS_DENIED');
    expect(Object.keys(outcomes).sort()).toEqual(['INVALID_PATH', 'opened']);
    expect(outcomes.opened).toBeGreaterThan(cleanNames.length * 2);
    expect(outcomes.INVALID_PATH).toBeGreaterThan(hostile.length * 2);
  });
});
