import { storable, storableText } from './storable';

describe('storable', () => {
  it('drops from texts, at any depth, what no database takes', () => {
    expect(
      storable({ a: ['x\0y', { b: '\ud83d\ude00 \ud83d!' }], n: 1, e: [] }),
    ).toEqual({ a: ['xy', { b: '\ud83d\ude00 !' }], n: 1, e: [] });
  });

  it('leaves other texts alone', () => {
    const text = 'tab\t, é, \ufffd, \u2028 and 😀';
    expect(storableText(text)).toBe(text);
  });
});
