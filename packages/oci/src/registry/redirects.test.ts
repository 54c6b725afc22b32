import { redirectTarget } from './redirects';

const current = new URL('https://registry.example/v2/a/blobs/x');

describe('redirectTarget', () => {
  it.each([301, 302, 303, 307, 308])('follows %i', status => {
    expect(redirectTarget(current, { status, location: '/b' }, 1)?.href).toBe(
      'https://registry.example/b',
    );
  });

  it.each([200, 300, 304, 305, 404])('does not take %i for one', status => {
    expect(
      redirectTarget(current, { status, location: '/b' }, 1),
    ).toBeUndefined();
  });

  it('lets plain http lead to https', () => {
    const plain = new URL('http://registry.example/');
    expect(
      redirectTarget(plain, { status: 307, location: 'https://s.example/' }, 1)
        ?.host,
    ).toBe('s.example');
  });

  it.each([
    ['with no hop left', '/b', 0],
    ['to plain http', 'http://registry.example/b', 1],
    ['to a file', 'file:///etc/passwd', 1],
    ['to data', 'data:text/plain,x', 1],
    ['with user information', 'https://user:pass@storage.example/', 1],
    ['to garbage', 'https://[', 1],
  ])('refuses one %s', (_, location, hopsLeft) => {
    expect(() =>
      redirectTarget(current, { status: 307, location }, hopsLeft),
    ).toThrow(expect.objectContaining({ code: 'FORBIDDEN_REDIRECT' }));
  });
});
