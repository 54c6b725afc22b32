import { listed, named, oneLine } from './words';

describe('oneLine', () => {
  it.each([
    ['a\nb\r\nc\td', 'a b c d'],
    ['  a  ', 'a'],
    ['a\u2028b\u2029c\u0085d', 'a b cd'],
    ['a\u0000\u001b[31mb', 'a[31mb'],
    ['\u202eevil\u202c \u2066x\u2069', 'evil x'],
    ['half \ud83d of it', 'half  of it'],
    ['', ''],
  ])('makes %j %j', (text, expected) => {
    expect(oneLine(text, 50)).toBe(expected);
  });

  it('cuts by characters, not by halves of them', () => {
    expect(oneLine('🌱🌱🌱', 3)).toBe('🌱🌱🌱');
    expect(oneLine('🌱🌱🌱🌱', 3)).toBe('🌱🌱…');
    expect(oneLine(`🌱${' '.repeat(1000)}x`, 3)).toBe('🌱…');
    expect([...oneLine('🌱'.repeat(100_000), 100)]).toHaveLength(100);
  });
});

describe('named', () => {
  it('quotes what an author wrote', () => {
    expect(named('a"b\nc')).toBe('"a"b c"');
    expect(named('x'.repeat(200))).toHaveLength(102);
  });
});

describe('listed', () => {
  it('joins words and counts what is too much', () => {
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  });
});
