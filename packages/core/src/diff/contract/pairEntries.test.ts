import { pairEntries } from './pairEntries';

const keys = (old: string[], next: string[]) =>
  pairEntries(old, next, key => key).map(pair => [
    pair.key,
    pair.old !== undefined,
    pair.next !== undefined,
  ]);

describe('pairEntries', () => {
  it('has the entries of the old list by key, then the new ones by key', () => {
    expect(keys(['c', 'a'], ['d', 'a', 'b'])).toEqual([
      ['a', true, true],
      ['c', true, false],
      ['b', false, true],
      ['d', false, true],
    ]);
  });

  it('pairs entries of one key by their order', () => {
    const entry = (text: string) => ({ key: 'a', text });
    const pairs = pairEntries(
      [entry('1'), entry('2')],
      [entry('3')],
      ({ key }) => key,
    );
    expect(pairs).toEqual([
      { key: 'a', old: entry('1'), next: entry('3') },
      { key: 'a', old: entry('2') },
    ]);
  });

  it('takes names such as __proto__ as any other', () => {
    expect(keys(['__proto__'], ['__proto__', 'constructor'])).toEqual([
      ['__proto__', true, true],
      ['constructor', false, true],
    ]);
  });
});
