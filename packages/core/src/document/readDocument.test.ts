import { readDocument, readJson } from './readDocument';

const valueOf = (text: string) => {
  const reading = readDocument(text);
  return 'value' in reading ? reading.value : reading.problem;
};

describe('readDocument', () => {
  it('reads JSON', () => {
    expect(valueOf(' {"a": [1, null]}')).toEqual({ a: [1, null] });
  });

  it('reads YAML, status codes as text', () => {
    expect(valueOf('responses:\n  200: {ok: true}\n')).toEqual({
      responses: { '200': { ok: true } },
    });
  });

  it('reads YAML that starts like JSON', () => {
    expect(valueOf('{a: 1, b: two}')).toEqual({ a: 1, b: 'two' });
  });

  it('takes dates, yes and no as text', () => {
    expect(valueOf('a: 2020-01-01\nb: yes')).toEqual({
      a: '2020-01-01',
      b: 'yes',
    });
  });

  it('applies merge keys, but not quoted ones', () => {
    expect(valueOf('a: &x {q: 1}\nb:\n  <<: *x\n  r: 2')).toEqual({
      a: { q: 1 },
      b: { q: 1, r: 2 },
    });
  });

  it.each([
    ['a key that is written twice', 'a: 1\na: 2', /duplicated/],
    ['a second document', 'a: 1\n---\nb: 2', /single document/],
    ['text that is no YAML', 'a: [1', /neither JSON nor YAML/],
    ['deep nesting', `a: ${'['.repeat(600)}`, /maxDepth/],
    ['an alias inside what it refers to', 'a: &a {b: *a}', /inside what/],
    ['a bomb of aliases', bomb(20), /more than 2000000 values/],
  ])('says what is wrong with %s', (_, text, message) => {
    expect(valueOf(text)).toMatch(message);
  });

  it('keeps problems short', () => {
    expect(String(valueOf(`a: 1\n${'x'.repeat(5000)}: [`)).length).toBeLessThan(
      300,
    );
  });

  it.each(['{"__proto__": {"polluted": true}}', '__proto__: {polluted: true}'])(
    'takes __proto__ as a key like any other: %s',
    text => {
      const value = valueOf(text) as object;
      expect(Object.keys(value)).toEqual(['__proto__']);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  it('reads deep JSON', () => {
    const text = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(readJson(text)).toHaveProperty('value');
  });
});

/** Nine times as many values with each line. */
function bomb(lines: number): string {
  let text = 'a0: &a0 [x]\n';
  for (let line = 1; line <= lines; line++) {
    text += `a${line}: &a${line} [${`*a${line - 1}, `.repeat(9)}]\n`;
  }
  return text;
}
