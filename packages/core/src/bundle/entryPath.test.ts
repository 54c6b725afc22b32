import { BundleError } from './BundleError';
import { BundleTree } from './BundleTree';
import { foldPath, normalizeEntryPath } from './entryPath';

const UP = [
  '..',
  '../a',
  'a/..',
  'a/../b',
  'a/../../b',
  '../../../../etc/passwd',
  './../a',
  '././../a',
  'a/./../b',
  '..;/a/..',
  'a/.. ',
  '.. /a',
  'a/. ./b',
  'a/.../b',
  '....//a',
  '. .',
];
const HERE = [
  '',
  '.',
  './',
  '././',
  '././a',
  'a/.',
  'a/./b',
  'a/',
  'a//b',
  '//',
  '///a',
];
const ABSOLUTE = [
  '/',
  '/a',
  '/etc/passwd',
  './/a',
  '//server/share',
  'C:',
  'C:a',
  'a:b',
  'C:/a',
  'c:/windows/win.ini',
  'Z:\\a',
  '\\a',
  '\\\\server\\share\\a',
  '\\\\?\\C:\\a',
  '\\\\.\\pipe\\a',
];
const SEPARATORS = [
  '..\\a',
  'a\\b',
  'a\\..\\b',
  'a/..\\b',
  'a\\',
  '..%2fa',
  '..%2Fa',
  '%2e%2e/a',
  '%2E%2E%2Fa',
  '%2e./a',
  'a%5cb',
  'a%5Cb',
  'a%00b',
  '%252e%252e%252fa',
  'a/%2e%2e/b',
];
const CONTROL = [
  '\0',
  'a\0',
  'a\0.yaml',
  'pacto.yaml\0.png',
  'a\nb',
  'a\rb',
  'a\tb',
  '\u0001',
  'a\u001b[31m',
  'a\u007f',
  'a\u0085b',
  'a\u009bb',
  'a\u2028b',
  'a\u2029b',
];
const UNICODE = [
  '\uff0e\uff0e/a', // full-width dots
  '\uff0e\uff0e',
  '\u2025/a', // two dot leader
  '\u2024\u2024/a', // one dot leaders
  'a/\u2025/b',
  '\u2026', // an ellipsis is three dots
  'a\uff0f\uff0e\uff0e\uff0fb', // full-width solidus
  '\uff0fetc',
  'a\uff3cb', // full-width reverse solidus
  '\ufe52\ufe52/a', // small full stops
  'a\ufe68b', // small reverse solidus
  'C\uff1a/a', // full-width colon
  '\uff23:/a', // full-width C
  '\u2100etc/\u2025', // account of: a/c
];
const LONG = [
  'a'.repeat(256),
  `${'a'.repeat(256)}/b`,
  'ä'.repeat(128),
  Array(520).fill('a').join('/'),
  `${'abc/'.repeat(256)}a`,
];

const hostile = [
  ...UP,
  ...HERE,
  ...ABSOLUTE,
  ...SEPARATORS,
  ...CONTROL,
  ...UNICODE,
  ...LONG,
];

describe('normalizeEntryPath', () => {
  it('has a corpus of hostile names', () => {
    expect(new Set(hostile).size).toBeGreaterThanOrEqual(80);
  });

  it.each(hostile.map(name => [JSON.stringify(name).slice(0, 60), name]))(
    'refuses %s',
    (_, name) => {
      let error: unknown;
      try {
        BundleTree.create([{ path: name, bytes: new Uint8Array() }]);
      } catch (caught) {
        error = caught;
      }
      expect(error).toBeInstanceOf(BundleError);
      expect(error).toMatchObject({
        code: 'INVALID_PATH',
        remedy: expect.any(String),
      });
      // Nothing that acts on a terminal gets into the message.
      // eslint-disable-next-line no-control-regex
      expect((error as Error).message).not.toMatch(/[\u0000-\u001f]/);
    },
  );

  it.each([
    ['pacto.yaml', 'pacto.yaml'],
    ['./pacto.yaml', 'pacto.yaml'],
    ['my..file', 'my..file'],
    ['..a/b..', '..a/b..'],
    ['.pactoignore', '.pactoignore'],
    ['docs/Überblick.md', 'docs/Überblick.md'],
    ['docs/50%.md', 'docs/50%.md'],
    ['docs/a b.md', 'docs/a b.md'],
    ['日本語/説明.md', '日本語/説明.md'],
    ['ab:c', 'ab:c'],
    ['a'.repeat(255), 'a'.repeat(255)],
  ])('reads %s', (name, path) => {
    expect(normalizeEntryPath(name)).toBe(path);
  });
});

describe('foldPath', () => {
  it.each([
    ['A/B', 'a/b'],
    ['é', 'e\u0301'],
    ['STRASSE', 'straße'],
    ['ſ', 's'],
    ['\u212a', 'k'], // Kelvin sign
    ['Σ', 'ς'],
    ['a.', 'a'],
    ['a. .', 'a'],
    ['docs /b', 'docs/b'],
    ['a\u200cb', 'ab'], // zero-width non-joiner
    ['\u202eab\u202c', 'ab'], // right-to-left override
    ['pacto.yaml::$DATA', 'pacto.yaml'],
  ])('takes %s and %s for one name', (a, b) => {
    expect(foldPath(a)).toBe(foldPath(b));
  });

  it('tells different names apart', () => {
    expect(foldPath('a-b')).not.toBe(foldPath('a_b'));
    expect(foldPath('.a')).not.toBe(foldPath('a'));
    expect(foldPath('a b')).not.toBe(foldPath('ab'));
  });
});
