import { describeMetadata, metadataValue, tagsOf } from './metadata';

describe('metadata of a contract', () => {
  it('cleans, sorts and limits tags', () => {
    expect(
      tagsOf({
        tags: ['Rate Limiting', 'c++', '--x--', 'x', 7, { a: 1 }, '', 'ünï'],
      }),
    ).toEqual(['7', 'c++', 'n', 'rate-limiting', 'x']);
    expect(tagsOf({ tags: 'payments' })).toEqual([]);
    expect(tagsOf(undefined)).toEqual([]);
    expect(
      tagsOf({ tags: Array.from({ length: 50 }, (_, i) => `t${i}`) }),
    ).toHaveLength(20);
    expect(tagsOf({ tags: [`${'a'.repeat(62)}-b`] })).toEqual(['a'.repeat(62)]);
  });

  it('finds a description', () => {
    expect(describeMetadata({ summary: ' Short ', description: 'Long' })).toBe(
      'Long',
    );
    expect(describeMetadata({ summary: ' Short ' })).toBe('Short');
    expect(describeMetadata({ summary: ['no'] })).toBeUndefined();
    expect(describeMetadata({ summary: 'x'.repeat(2000) })).toHaveLength(1000);
  });

  it('prefers a key with dots in it to nesting', () => {
    expect(metadataValue({ 'a.b': 1, a: { b: 2 } }, 'a.b')).toBe('1');
    expect(metadataValue({ a: { b: { 'c.d': true } } }, 'a.b.c.d')).toBe(
      'true',
    );
    expect(metadataValue({ a: 'text' }, 'a.length')).toBeUndefined();
  });
});
