import { seeds } from '../__testUtils__/bundles';
import { validateLayer } from '../validateBundle';
import { isPlainPath } from './isPlainPath';

const judge = async (capabilities: string) => {
  const bundle = seeds(
    '2.0',
    `interfaces: [{name: web, type: openapi, ref: a.json}]\ncapabilities: ${capabilities}\n`,
    { 'a.json': '{}' },
  );
  const findings = await validateLayer(bundle, 'crossfield');
  return findings.map(({ code, path }) => `${code} ${path}`);
};

describe('capabilities', () => {
  it.each([
    ['[{type: health}, {type: metrics}]', []],
    [
      '[{type: health}, {type: health}]',
      ['DUPLICATE_CAPABILITY capabilities[1].type'],
    ],
    ['[{type: extension, ref: a.io/x}, {type: extension, ref: a.io/y}]', []],
    [
      '[{type: extension, ref: a.io/x}, {type: extension, ref: a.io/x}]',
      ['DUPLICATE_CAPABILITY capabilities[1].type'],
    ],
    [
      '[{type: extension, ref: a/b.io}]',
      ['CAPABILITY_REF_INVALID capabilities[0].ref'],
    ],
    [
      '[{type: extension, ref: a.io}]',
      ['CAPABILITY_REF_INVALID capabilities[0].ref'],
    ],
  ])('judges %s', async (capabilities, expected) => {
    expect(await judge(capabilities)).toEqual(expected);
  });

  // By a pattern that looks for the dot and then for the slash, this would take minutes.
  it('judges the name of an extension in one go', async () => {
    const ref = '.'.repeat(400_000);
    expect(await judge(`[{type: extension, ref: ${ref}}]`)).toEqual([
      'CAPABILITY_REF_INVALID capabilities[0].ref',
    ]);
  });
});

describe('isPlainPath', () => {
  it.each(['/', '/health', '/a/b', '/a%20b', '/a//b', '/a?b=c', '/ä', '/%ff'])(
    'accepts %s',
    path => {
      expect(isPlainPath(path)).toBe(true);
    },
  );

  it.each([
    '',
    'health',
    '//evil',
    '/%2Fevil',
    '/%2fevil',
    'http://evil/m',
    'https:/m',
    '/a#b',
    '/%zz',
    '/%2',
    '/a\nb',
    '?a',
  ])('refuses %j', path => {
    expect(isPlainPath(path)).toBe(false);
  });
});
