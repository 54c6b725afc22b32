import { readToken, tokenUrl } from './tokens';

const now = Date.parse('2026-01-01T00:00:00Z');

function answer(document: unknown, date?: string) {
  return {
    status: 200,
    headers: { date },
    body: Buffer.from(JSON.stringify(document)),
  };
}

describe('readToken', () => {
  it.each([
    ['90 % of the lifetime', { token: 't', expires_in: 300 }, 270],
    ['90 % of a minute when it does not say', { token: 't' }, 54],
    ['the same for a lifetime of nothing', { token: 't', expires_in: 0 }, 54],
    [
      'less when it was issued earlier',
      { token: 't', expires_in: 300, issued_at: '2025-12-31T23:59:00Z' },
      210,
    ],
    [
      'not more when it was issued in the future',
      { token: 't', expires_in: 300, issued_at: '2026-01-01T01:00:00Z' },
      270,
    ],
    [
      'the same when the time of issue is garbage',
      { token: 't', expires_in: 300, issued_at: 'soon' },
      270,
    ],
  ])('is good for %s', (_, document, seconds) => {
    expect(readToken(answer(document), 's', now).expiresAt).toBe(
      now + seconds * 1000,
    );
  });

  it('measures the age of a token on the clock of the server', () => {
    const document = {
      token: 't',
      expires_in: 300,
      issued_at: '2025-06-01T12:00:00Z',
    };
    const token = readToken(
      answer(document, 'Sun, 01 Jun 2025 12:00:10 GMT'),
      's',
      now,
    );
    expect(token.expiresAt).toBe(now + 260_000);
  });

  it('accepts both names', () => {
    expect(readToken(answer({ access_token: 'a' }), 's', now).header).toBe(
      'Bearer a',
    );
  });

  it.each([
    [{}],
    [{ token: '' }],
    [{ token: 5 }],
    [{ token: 'a\r\nx: y' }],
    [null],
  ])('refuses %j', document => {
    expect(() => readToken(answer(document), 's', now)).toThrow(
      expect.objectContaining({ code: 'AUTHENTICATION' }),
    );
  });
});

describe('tokenUrl', () => {
  it('keeps the query of the realm and repeats scopes', () => {
    const realm = new URL('https://r/token?tenant=1');
    const url = tokenUrl(
      { realm, service: 's' },
      'repository:a:pull repository:b:pull',
      'me',
    );
    expect(url.search).toBe(
      '?tenant=1&service=s&scope=repository%3Aa%3Apull&scope=repository%3Ab%3Apull&account=me',
    );
    expect(realm.search).toBe('?tenant=1');
  });
});
