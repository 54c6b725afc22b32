import { decodeCursor, encodeCursor } from './cursor';

describe('cursors', () => {
  it('come back as they were', () => {
    const key = ['päyments', 'host/path', ''];
    expect(decodeCursor(encodeCursor(key), 3)).toEqual(key);
    expect(encodeCursor(key)).toMatch(/^[\w-]+$/);
    expect(decodeCursor(undefined, 3)).toBeUndefined();
  });

  it.each([
    encodeCursor(['a']),
    Buffer.from('{"length":2}').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
    'no cursor',
    '',
  ])('refuses %p', text => {
    expect(() => decodeCursor(text, 2)).toThrow('The cursor is not one of');
  });
});
