import { ResponseError } from '@backstage/errors';
import { loadErrorKind, loadErrorMessage } from './loadErrorKind';

const respond = (statusCode: number) =>
  ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'SomeError', message: 'what happened' },
        response: { statusCode },
      }),
      {
        status: statusCode,
        headers: { 'content-type': 'application/json' },
      },
    ),
  );

describe('loadErrorKind', () => {
  it.each([
    [404, 'notFound'],
    [403, 'forbidden'],
    [401, 'failed'],
    [503, 'failed'],
  ])('takes %s for %s', async (status, kind) => {
    expect(loadErrorKind(await respond(status))).toBe(kind);
  });

  it('takes a network error for a failure', () => {
    expect(loadErrorKind(new TypeError('fetch failed'))).toBe('failed');
  });
});

describe('loadErrorMessage', () => {
  it('prefers what the backend said', async () => {
    expect(loadErrorMessage(await respond(503))).toBe('what happened');
    expect(loadErrorMessage(new Error('local'))).toBe('local');
  });
});
