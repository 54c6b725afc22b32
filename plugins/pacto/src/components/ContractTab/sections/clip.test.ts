import { clipJson, clipList } from './clip';

describe('clip', () => {
  it('leaves short values as they are', () => {
    expect(clipJson({ a: [1, 'x'] })).toBe('{"a":[1,"x"]}');
    expect(clipList(['a', 2, null])).toBe('"a", 2, null');
  });

  it('cuts what is long', () => {
    const text = clipJson('x'.repeat(10_000));
    expect(text).toMatch(/^"x+…$/);
    expect(text.length).toBeLessThan(400);
  });

  it('says that a list goes on', () => {
    const text = clipList(Array.from({ length: 5_000 }, (_, i) => i));
    expect(text).toMatch(/^0, 1, 2, .*, …$/);
    expect(text.length).toBeLessThan(700);
  });
});
