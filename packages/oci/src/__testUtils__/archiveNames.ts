import { paxRecord, RawEntry } from './archives';

const long = (part: string, times: number) => part.repeat(times);

/**
 * Names of files that somebody packs to get out of the bundle, to stand for another file, or to break who reads them.
 * None of them may be stored.
 */
export const hostileNames: Record<string, string[]> = {
  traversal: [
    '..',
    '../a',
    '../../../../etc/passwd',
    'docs/..',
    'docs/../../a',
    './../a',
    './docs/../../a',
    'docs/.../a',
    '..../a',
    'docs/.. /a',
    'docs/ ../a',
    'docs/. ./a',
    '. ./a',
    'a/../pacto.yaml',
    '../pacto.yaml',
    'docs/../../../root/.ssh/authorized_keys',
    './..',
    '../',
    '.. ',
    'docs/a/../..',
  ],
  'no name': ['.', './', './/', 'docs/', 'docs//a', 'docs/./a', '././a', ' '],
  absolute: [
    '/',
    '/etc/passwd',
    '//etc/passwd',
    '/proc/self/environ',
    '//server/share/a',
    './/a',
  ],
  drives: ['C:', 'C:a', 'C:/Windows/a', 'c:\\a', 'Z:/../a', './C:/a'],
  backslashes: [
    '..\\a',
    '..\\..\\Windows\\a',
    '\\a',
    '\\\\server\\share\\a',
    '\\\\?\\C:\\a',
    '\\\\.\\PIPE\\a',
    'docs\\..\\a',
    'docs/..\\a',
    'a\\',
    '/\\a',
    '.\\a',
  ],
  encoded: [
    '%2e%2e/a',
    '..%2fa',
    '%2E%2E%5Ca',
    '%252e%252e/a',
    'a%00.md',
    'docs/%2e%2e/a',
    '.%2e/a',
    '%5c%5cserver%5ca',
    '%2fetc%2fpasswd',
  ],
  control: [
    'a\nb',
    'a\rb',
    'a\tb',
    'a\u0001',
    'a\u001b[2Jb',
    'a\u007f',
    'a\u0085b',
    'a\u009b1mb',
    'a\u2028b',
    'a\u2029b',
  ],
  'letters that become others': [
    '\uff0e\uff0e/a', // full-width dots
    'docs/\uff0e\uff0e/a',
    '\uff0e./a',
    '\u2024\u2024/a', // one dot leaders
    '\u2025/a', // two dot leader
    '\u2026/a', // ellipsis
    '\ufe52\ufe52/a', // small full stops
    '\uff0fetc/a', // full-width slash
    'a\uff0f..\uff0fb',
    'a\uff3c..\uff3cb', // full-width backslash
    'a\ufe68b', // small backslash
    '\uff23:/a', // full-width C
    'C\uff1a/a', // full-width colon
    '\u2100etc/\u2025', // account of: a/c
  ],
  'too long': [
    long('a', 256),
    `docs/${long('a', 300)}`,
    long('ä', 128),
    long('d/', 600),
    `${long('abcdefghi/', 110)}a`,
  ],
};

/** Names that look odd and are one thing to everybody; each must be stored as it is written, a leading `./` aside. */
export const cleanNames: string[] = [
  'a',
  './a',
  'my..file',
  '..a/b..',
  '...a',
  '.hidden',
  'docs/a b.md',
  'docs/50%.md',
  'docs/a+b=c&d.md',
  'docs/-rf',
  'docs/$(reboot)',
  'docs/`id`',
  "docs/'; DROP TABLE a; --",
  'docs/<script>alert(1)</script>',
  '__proto__',
  'constructor/prototype',
  'toString',
  'grün/überblick.md', // composed
  'gru\u0308n/u\u0308berblick.md', // decomposed
  '\uff41\uff42.md', // full-width letters
  'شرح/دلیل\u200cها.md', // a joiner that its language needs
  'docs/\u202egnp.md', // reads backwards
  'docs/a\u200bb.md', // zero width
  '日本語/説明.md',
  '👩‍👩‍👧/a.md',
  'NUL',
  'CON.md',
  'docs/com1',
  'a.',
  'a ',
  'ab:c',
  '~/a',
  '$HOME/a',
  long('a', 255),
  `${long('d/', 400)}a`,
];

/** Two names that are one file on some system; the second must not be stored beside the first. */
export const clashingNames: [string, string][] = [
  ['a', 'a'],
  ['a', './a'],
  ['a', 'A'],
  ['straße', 'STRASSE'],
  ['\u212a', 'k'], // Kelvin sign
  ['é', 'e\u0301'],
  ['a', 'a/b'],
  ['a/b', 'a'],
  ['A/b', 'a'],
  ['a', 'a.'],
  ['a', 'a '],
  ['docs/a', 'docs./a'],
  ['a', 'a\u200d'],
  ['a', '\u202ea\u202c'],
  ['a', '\ufeffa'],
  ['docs/a', 'docs/a::$DATA'],
];

const bytesOf = (name: string) => Buffer.byteLength(name);

/** The ways in which an archive can carry a name; some names do not fit into each. */
export function carriersOf(name: string): [carrier: string, RawEntry[]][] {
  const slash = name.lastIndexOf('/');
  const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];
  const hasPrefix = slash > 0 && rest !== '' && bytesOf(prefix) <= 155;
  const data = 'content';
  const ways: [string, boolean, RawEntry[]][] = [
    ['header', bytesOf(name) <= 100, [{ name, data }]],
    [
      'prefix',
      hasPrefix && bytesOf(rest) <= 100,
      [{ name: rest, prefix, data }],
    ],
    ['extended header', true, inExtendedHeader(name)],
    [
      'GNU long name',
      true,
      [
        { name: '././@LongLink', type: 'L', data: `${name}\0` },
        { name: 'short', data },
      ],
    ],
  ];
  return ways
    .filter(([, fits]) => fits)
    .map(([carrier, , entries]) => [carrier, entries]);
}

/** The name in a record of an extended header of POSIX. */
export function inExtendedHeader(name: string): RawEntry[] {
  return [
    { name: 'x', type: 'x', data: paxRecord('path', name) },
    { name: 'short', data: 'content' },
  ];
}
