import { packTar } from 'modern-tar';
import { paxRecord, RawEntry, rawTar } from '../__testUtils__/archives';
import { untar } from './untar';

function read(archive: Uint8Array) {
  return [...untar(archive)].map(({ path, bytes }) => [
    path,
    Buffer.from(bytes).toString(),
  ]);
}

const file = (name: string, data = 'x'): RawEntry => ({ name, data });

describe('untar', () => {
  it('reads files and leaves folders out', () => {
    const archive = rawTar([
      { name: './', type: '5' },
      { name: 'docs', type: '5' },
      file('docs/a.md', 'text'),
      file('empty', ''),
    ]);
    expect(read(archive)).toEqual([
      ['docs/a.md', 'text'],
      ['empty', ''],
    ]);
  });

  it('reads what another program packs', async () => {
    const long = `${'d'.repeat(90)}/${'f'.repeat(60)}`;
    const longer = `${'e'.repeat(180)}/${'f'.repeat(120)}`;
    const names = ['pacto.yaml', long, longer, 'grün/ä.md'];
    const archive = await packTar(
      names.map(name => ({ header: { name, size: 1 }, body: 'x' })),
    );
    expect(read(archive).map(([name]) => name)).toEqual(names);
  });

  it.each<[string, RawEntry[], string]>([
    [
      'the prefix of USTAR',
      [{ name: 'name', prefix: 'some/folder' }],
      'some/folder/name',
    ],
    [
      'a POSIX extended header',
      [
        { name: 'x', type: 'x', data: paxRecord('path', 'long/ä') },
        file('short'),
      ],
      'long/ä',
    ],
    [
      'a GNU long name',
      [
        { name: '././@LongLink', type: 'L', data: 'long/name\0' },
        file('short'),
      ],
      'long/name',
    ],
    [
      'GNU without its prefix',
      [{ ...file('name'), magic: 'ustar  \0', prefix: '15000000000' }],
      'name',
    ],
    ['the oldest format', [{ ...file('name'), magic: '', type: '\0' }], 'name'],
    ['a name of exactly 100 bytes', [file('n'.repeat(100))], 'n'.repeat(100)],
    [
      'an extended header that takes its name back',
      [
        {
          name: 'x',
          type: 'x',
          data: paxRecord('path', 'a') + paxRecord('path', ''),
        },
        file('own'),
      ],
      'own',
    ],
  ])('takes the name from %s', (_, entries, name) => {
    expect(read(rawTar(entries)).map(([path]) => path)).toEqual([name]);
  });

  it('forgets an extended header after its entry', () => {
    const archive = rawTar([
      { name: 'x', type: 'x', data: paxRecord('path', 'long') },
      file('a'),
      file('b'),
    ]);
    expect(read(archive).map(([path]) => path)).toEqual(['long', 'b']);
  });

  it('takes the size from an extended header', () => {
    const header = { name: 'x', type: 'x', data: paxRecord('size', '3') };
    const entry = { name: 'a', data: 'abc', size: `${'0'.repeat(11)}\0` };
    expect(read(rawTar([header, entry, file('b')]))).toEqual([
      ['a', 'abc'],
      ['b', 'x'],
    ]);
  });

  it('takes a size in binary', () => {
    const size = Buffer.alloc(12);
    size[0] = 0x80;
    size[11] = 3;
    expect(read(rawTar([{ name: 'a', data: 'abc', size }]))).toEqual([
      ['a', 'abc'],
    ]);
  });

  it('takes times before 1970 and large owners, as other programs write them', () => {
    const archive = rawTar([
      {
        name: 'x',
        type: 'x',
        data:
          paxRecord('mtime', '-1.5') +
          paxRecord('uid', '5000000') +
          paxRecord('uname', 'ü') +
          paxRecord('VENDOR.key', 'a\0b'),
      },
      {
        ...file('a'),
        patches: [
          [136, '\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00'],
          [108, '\x80\x00\x00\x00\x00\x4c\x4b\x40'],
        ],
      },
    ]);
    expect(read(archive)).toEqual([['a', 'x']]);
  });

  it('ignores what stands behind the end', () => {
    expect(
      read(Buffer.concat([rawTar([file('a')]), Buffer.alloc(512 * 17, 7)])),
    ).toHaveLength(1);
  });

  it('says little of a name that is far too long', () => {
    const long = paxRecord('path', 'n'.repeat(900_000));
    const archive = rawTar([
      { name: 'x', type: 'x', data: long },
      { name: 'short', type: '2' },
    ]);
    expect(() => read(archive)).toThrow(
      expect.objectContaining({
        code: 'UNSUPPORTED_ENTRY_TYPE',
        message: expect.stringMatching(/^.{1,200}$/),
        path: expect.stringMatching(/^n{1024}$/),
      }),
    );
  });

  it.each([
    '..',
    '../a',
    'a/../b',
    '/a',
    '//a',
    'C:/a',
    'a\\b',
    'a//b',
    'a/./b',
  ])('refuses a folder named %j', name => {
    expect(() => read(rawTar([{ name, type: '5' }]))).toThrow(
      expect.objectContaining({ code: 'INVALID_PATH' }),
    );
  });

  const valid = rawTar([file('a', 'content'), file('b')]);
  /** One file, its header overwritten at these places. */
  const patched = (...patches: [offset: number, text: string][]) =>
    rawTar([{ ...file('a'), patches }]);
  const binary = (...bytes: number[]) =>
    Buffer.concat([Buffer.from(bytes), Buffer.alloc(12 - bytes.length, 0xff)]);

  it.each<[string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('pactoVersion: 1.2'.padEnd(1024))],
    ['gzip in gzip', Buffer.from([0x1f, 0x8b, ...Buffer.alloc(1022)])],
    ['a wrong checksum', rawTar([{ ...file('a'), checksumError: 1 }])],
    ['a negative size', rawTar([{ ...file('a'), size: binary(0xff) }])],
    ['an absurd size', rawTar([{ ...file('a'), size: binary(0x80, 0xff) }])],
    ['a size with a sign', rawTar([{ ...file('a'), size: '-0000000001\0' }])],
    [
      'a size that is no number',
      rawTar([{ ...file('a'), size: '0000000009\0\0' }]),
    ],
    ['a folder with content', rawTar([{ name: 'a', type: '5', data: 'x' }])],
    ['an unknown format', rawTar([{ ...file('a'), magic: 'ustar\x0001' }])],
    ['the format of star, whose prefix is shorter', patched([508, 'tar\0'])],
    ['a mode that is no number', patched([100, 'rw-r--r-'])],
    ['an owner that is no number', patched([108, 'root'])],
    ['a time that is no number', patched([136, 'today'])],
    ['a device that is no number', patched([329, 'x'])],
    ['an owner beyond 64 bits', patched([136, '\x80\x01'])],
    ['a time below 64 bits', patched([136, '\xff\xfe'])],
    [
      'a time of GNU that others take for a prefix',
      patched([257, 'ustar  \0'], [345, 'etc']),
    ],
    ...[
      ['uid', 'root'],
      ['gid', '1.5'],
      ['mtime', 'now'],
      ['atime', '1.5.5'],
      ['ctime', '9'.repeat(30)],
      ['uname', 'a\0'],
      ['a\0b', 'c'],
    ].map(([key, value]): [string, Uint8Array] => [
      `the record ${JSON.stringify(key)} of ${JSON.stringify(value)}`,
      rawTar([
        { name: 'x', type: 'x', data: paxRecord(key, value) },
        file('a'),
      ]),
    ]),
    ['no end', valid.subarray(0, valid.length - 1024)],
    ['half an end', valid.subarray(0, valid.length - 512)],
    [
      'a block of zeros in the middle',
      Buffer.concat([rawTar([file('a')], 1), rawTar([file('b')])]),
    ],
    [
      'an extended header before the end',
      rawTar([{ name: 'x', type: 'x', data: paxRecord('path', 'a') }]),
    ],
    [
      'two extended headers in a row',
      rawTar([{ name: 'x', type: 'x' }, { name: 'x', type: 'x' }, file('a')]),
    ],
    [
      'an extended header without a key',
      rawTar([{ name: 'x', type: 'x', data: '5 =a\n' }, file('a')]),
    ],
    [
      'an extended header that is cut',
      rawTar([{ name: 'x', type: 'x', data: '99 path=a\n' }, file('a')]),
    ],
    [
      'an extended header without a length',
      rawTar([{ name: 'x', type: 'x', data: 'path=a\n' }, file('a')]),
    ],
    [
      'an extended header with length 0',
      rawTar([{ name: 'x', type: 'x', data: '0 path=a\n' }, file('a')]),
    ],
    [
      'an extended header without a line end',
      rawTar([{ name: 'x', type: 'x', data: '8 path=ab' }, file('a')]),
    ],
    [
      'a NUL in an extended name',
      rawTar([
        { name: 'x', type: 'x', data: paxRecord('path', 'a\0b') },
        file('a'),
      ]),
    ],
    [
      'a negative extended size',
      rawTar([
        { name: 'x', type: 'x', data: paxRecord('size', '-1') },
        file('a'),
      ]),
    ],
    [
      'a sparse file',
      rawTar([
        { name: 'x', type: 'x', data: paxRecord('GNU.sparse.major', '1') },
        file('a'),
      ]),
    ],
    [
      'a huge extended header',
      rawTar([
        { name: 'x', type: 'x', data: Buffer.alloc(1024 * 1024 + 1) },
        file('a'),
      ]),
    ],
    [
      'a name that is not UTF-8',
      rawTar([
        { name: 'x', type: 'L', data: Buffer.from([0xff, 0xfe]) },
        file('a'),
      ]),
    ],
  ])('refuses %s', (_, archive) => {
    expect(() => read(archive)).toThrow(
      expect.objectContaining({ code: 'MALFORMED_ARCHIVE' }),
    );
  });

  it('refuses every archive that is cut, wherever', () => {
    for (let length = 0; length < valid.length; length++) {
      expect(() => read(valid.subarray(0, length))).toThrow(
        expect.objectContaining({ code: 'MALFORMED_ARCHIVE' }),
      );
    }
  });

  it('stops before the entry that is one too many', () => {
    const folders = Array.from({ length: 10_001 }, (_, index) => ({
      name: `d${index}`,
      type: '5',
    }));
    expect(() => read(rawTar(folders))).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_ENTRIES' }),
    );
    expect(read(rawTar(folders.slice(1)))).toEqual([]);
  });

  it('reports a file over 10 MiB by its name, before its content', () => {
    const size = `${(10 * 1024 * 1024 + 1).toString(8).padStart(11, '0')}\0`;
    expect(() => read(rawTar([{ name: 'large.bin', size }]))).toThrow(
      expect.objectContaining({ code: 'FILE_TOO_LARGE', path: 'large.bin' }),
    );
  });
});
