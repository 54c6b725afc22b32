import type { IncomingMessage, ServerResponse } from 'node:http';
import { canaries } from './canaries';

/** @internal */
export type Leak = (request: IncomingMessage, response: ServerResponse) => void;

/** What was sent, in every form in which it could come back. */
function echo(request: IncomingMessage): string {
  const authorization = request.headers.authorization ?? '';
  const [, credentials = ''] = authorization.split(' ');
  const plain = Buffer.from(credentials, 'base64').toString('latin1');
  return [authorization, credentials, plain, ...Object.values(canaries)]
    .join(' ')
    .replace(/[^\x20-\x7e]/g, '');
}

const document =
  (status: number, headers: Record<string, string> = {}): Leak =>
  (request, response) => {
    const secret = echo(request);
    const error = { code: secret, message: secret, detail: { secret } };
    response.writeHead(status, secret, {
      'content-type': 'application/json',
      'x-secret': secret,
      ...headers,
    });
    response.end(JSON.stringify({ errors: [error, { code: 'DENIED' }] }));
  };

const redirect =
  (location: (host: string) => string): Leak =>
  (request, response) => {
    response.writeHead(307, { location: location(request.headers.host!) });
    response.end(echo(request));
  };

/** Ways for a registry to fail and to say secrets while it does. @internal */
export const leakyAnswers: Record<string, Leak> = {
  'asks for a password': (request, response) => {
    const realm = echo(request);
    document(401, { 'www-authenticate': `Basic realm="${realm}"` })(
      request,
      response,
    );
  },
  'names a realm elsewhere': (request, response) => {
    const realm = `https://tokens.example/${canaries.signedQuery}`;
    document(401, { 'www-authenticate': `Bearer realm="${realm}"` })(
      request,
      response,
    );
  },
  'has a token service that fails': (request, response) => {
    const realm = `http://${request.headers.host}/token?x=${canaries.signedQuery}`;
    document(401, { 'www-authenticate': `Bearer realm="${realm}"` })(
      request,
      response,
    );
  },
  forbids: document(403),
  'knows nothing': document(404),
  'dislikes the request': document(400),
  'is asked too often': document(429, { 'retry-after': '0' }),
  'is broken': document(500),
  'shows a page': (request, response) => {
    response.writeHead(502, { 'content-type': 'text/html' });
    response.end(`<html>${echo(request)}</html>`);
  },
  'gives no list': (request, response) => {
    response.writeHead(200, { 'content-type': echo(request) });
    response.end(`{"tags": "${echo(request)}"`);
  },
  'breaks off': (request, response) => {
    response.writeHead(200, { 'content-length': 10_000 });
    response.write(echo(request), () => response.destroy());
  },
  'speaks something else': (request, response) => {
    response.socket?.end(`SSH-2.0-${echo(request)}\r\n`);
  },
  'redirects with user information': redirect(
    host => `http://robot:${canaries.redirectUser}@${host}/`,
  ),
  'redirects to a signed address': redirect(
    host => `http://${host}/storage?signature=${canaries.signedQuery}`,
  ),
  'redirects to the metadata service': redirect(
    () => `http://169.254.169.254/?signature=${canaries.signedQuery}`,
  ),
  'redirects to a name': redirect(
    () => `http://storage.invalid/?signature=${canaries.signedQuery}`,
  ),
};

/** What answers under the addresses that the others lead to. @internal */
export const leakyBackground: Leak = document(403);
