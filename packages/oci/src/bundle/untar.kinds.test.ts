import { paxRecord, RawEntry, rawTar } from '../__testUtils__/archives';
import { openArchive } from './openBundle';

// Many small steps, on a machine that may be busy.
jest.setTimeout(60_000);

const contract: RawEntry = { name: 'pacto.yaml', data: 'pactoVersion: "1.2"' };
/** A link: where it leads stands in its own field of the header. */
const link = (name: string, target: string, type = '2'): RawEntry => ({
  name,
  type,
  patches: [[157, `${target}\0`]],
});
const linkPath = (target: string): RawEntry => ({
  name: 'x',
  type: 'x',
  data: paxRecord('linkpath', target),
});
const open = (...entries: RawEntry[]) =>
  openArchive(rawTar([contract, ...entries]));

const kinds: [string, string][] = [
  ['a hard link', '1'],
  ['a symbolic link', '2'],
  ['a character device', '3'],
  ['a block device', '4'],
  ['a FIFO', '6'],
  ['a contiguous file', '7'],
  ['a global extended header', 'g'],
  ['a long target of a link, of GNU', 'K'],
  ['a folder with its listing, of GNU', 'D'],
  ['a rest of another volume, of GNU', 'M'],
  ['a long name of old GNU', 'N'],
  ['a sparse file, of GNU', 'S'],
  ['the name of a volume, of GNU', 'V'],
  ['an extended header of Solaris', 'X'],
  ['access rights of Solaris', 'A'],
  ['an inode of Solaris', 'I'],
];

describe('T18: entries that are neither files nor folders', () => {
  it.each(kinds)('refuses %s', async (_, type) => {
    await expect(open({ name: 'a', type })).rejects.toMatchObject({
      name: 'BundleError',
      code: 'UNSUPPORTED_ENTRY_TYPE',
      path: 'a',
    });
  });

  it('refuses every other flag too', async () => {
    const known = new Set(['0', '\0', '5', 'x', 'L']);
    for (let code = 0; code < 256; code++) {
      const type = String.fromCharCode(code);
      const outcome = await open({ name: 'a', type }).then(
        () => 'opened',
        error => error.code,
      );
      const isHeader = type === 'x' || type === 'L';
      const expected = isHeader ? 'MALFORMED_ARCHIVE' : 'opened';
      expect([type, outcome]).toEqual([
        type,
        known.has(type) ? expected : 'UNSUPPORTED_ENTRY_TYPE',
      ]);
    }
  });

  it.each<[string, RawEntry[]]>([
    ['a link out, and a file below it', [link('a', '..'), { name: 'a/b' }]],
    [
      'a link to an absolute place, and a file in it',
      [link('etc', '/etc'), { name: 'etc/passwd' }],
    ],
    ['a link to itself', [link('a', 'a')]],
    ['links in a circle', [link('a', 'b'), link('b', 'a')]],
    [
      'a chain of links that leads out',
      [link('a', 'b'), link('b', 'c/..'), link('c', '../..'), { name: 'a/x' }],
    ],
    ['a dangling link', [link('a', 'nothing'), { name: 'nothing' }]],
    ['a link to a file of the bundle', [link('a', 'pacto.yaml')]],
    ['a link in place of the contract', [link('pacto.yaml', '/etc/passwd')]],
    ['a link in place of a file', [{ name: 'a' }, link('a', '/etc/passwd')]],
    [
      'a link in place of a folder',
      [{ name: 'a', type: '5' }, link('a', '/etc'), { name: 'a/passwd' }],
    ],
    ['a hard link out', [link('a', '/etc/passwd', '1')]],
    [
      'a hard link to a link',
      [link('a', '/etc/passwd'), link('b', 'a', '1'), { name: 'b' }],
    ],
    [
      'a hard link that carries content',
      [{ ...link('a', 'pacto.yaml', '1'), data: 'other' }],
    ],
    [
      'a link with a long target in an extended header',
      [linkPath('../'.repeat(60)), { name: 'a', type: '2' }],
    ],
    [
      'a device that says it is one of the disk',
      [
        {
          name: 'sda',
          type: '4',
          patches: [
            [329, '0000010\0'],
            [337, '0000000\0'],
          ],
        },
      ],
    ],
  ])('refuses %s', async (_, entries) => {
    await expect(open(...entries)).rejects.toMatchObject({
      name: 'BundleError',
      code: 'UNSUPPORTED_ENTRY_TYPE',
    });
  });

  it('does not follow the target that an extended header gives a file', async () => {
    const tree = await open(linkPath('/etc/passwd'), {
      name: 'a',
      data: 'own content',
    });
    expect(tree.text('a')).toBe('own content');
  });
});
