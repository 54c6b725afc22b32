import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useFakes } from '../__testUtils__/fakes';
import { digestOf } from '../digest';
import {
  FakeRegistry,
  selfSignedTls,
  send,
  startFakeRegistry,
} from '../testUtils';

const fakes = useFakes();
const bytes = Buffer.from('layer');
const layer = { mediaType: 'x', digest: digestOf(bytes), size: bytes.length };
const statuses = [301, 302, 303, 307, 308];
const credentials = [
  { token: 'canary' },
  { username: 'robot', password: 'canary' },
];

function redirect(from: FakeRegistry, status: number, location: string) {
  from.script(/blobs/, (request, response) => {
    if (request.headers.authorization) {
      response.writeHead(status, { location }).end();
    } else {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
    }
  });
}

describe('T3: a redirect takes no credentials with it, and leads nowhere it may not', () => {
  let registry: FakeRegistry;
  let stranger: FakeRegistry;

  beforeEach(async () => {
    registry = await fakes.registry();
    stranger = await fakes.registry();
    stranger.script(/./, (_, response) => send(response, 200, bytes));
  });

  const followable = statuses.flatMap(status =>
    credentials.flatMap(account => [
      { status, account, to: 'another port', host: '127.0.0.1' },
      { status, account, to: 'another host', host: 'localhost' },
    ]),
  );

  it.each(followable)(
    '$status to $to arrives there without credentials: $account',
    async ({ status, account, host }) => {
      const location = stranger.url.replace('127.0.0.1', host);
      redirect(registry, status, `${location}/blob?signature=x`);
      const client = fakes.client(registry, { credentials: account });
      expect(Buffer.from(await client.fetchBlob('orders', layer))).toEqual(
        bytes,
      );
      expect(stranger.requests).toHaveLength(1);
      const { authorization, cookie } = stranger.requests[0].headers;
      expect([authorization, cookie]).toEqual([undefined, undefined]);
      expect(JSON.stringify(stranger.requests)).not.toMatch(/canary|Y2FuYXJ5/);
    },
  );

  const refused = (url: URL): [string, string, string][] => [
    ['a file', 'file:///etc/passwd', 'FORBIDDEN_REDIRECT'],
    ['another scheme', `ftp://${url.host}/`, 'FORBIDDEN_REDIRECT'],
    ['data', 'data:text/plain,x', 'FORBIDDEN_REDIRECT'],
    ['user information', `http://robot:x@${url.host}/`, 'FORBIDDEN_REDIRECT'],
    ['a user alone', `http://robot@${url.host}/`, 'FORBIDDEN_REDIRECT'],
    ['nothing that can be read', 'http://[', 'FORBIDDEN_REDIRECT'],
    ['the metadata service', 'http://169.254.169.254/', 'FORBIDDEN_ADDRESS'],
    ['its other spelling', 'http://2852039166/', 'FORBIDDEN_ADDRESS'],
    ['its IPv6 form', 'http://[::ffff:a9fe:a9fe]/', 'FORBIDDEN_ADDRESS'],
    ['a wrapped address', 'http://[64:ff9b::7f00:1]/', 'FORBIDDEN_ADDRESS'],
  ];

  it.each(statuses)('%i to a place that is refused', async status => {
    for (const [what, location, code] of refused(new URL(stranger.url))) {
      redirect(registry, status, location);
      const client = fakes.client(registry, { credentials: credentials[0] });
      const error = await client
        .fetchBlob('orders', layer)
        .catch(caught => caught);
      expect([what, error.code]).toEqual([what, code]);
      expect(error.retryable).toBe(false);
    }
    expect(stranger.requests).toEqual([]);
  });
});

describe('T3: a redirect of a registry on https', () => {
  let folder: string;
  let registry: FakeRegistry;
  let stranger: FakeRegistry;
  let caFile: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pacto-hops-'));
    const tls = selfSignedTls('localhost');
    caFile = join(folder, 'ca.pem');
    await writeFile(caFile, tls.cert);
    registry = await startFakeRegistry({ tls });
    stranger = await startFakeRegistry();
  });

  afterAll(async () => {
    await registry.stop();
    await stranger.stop();
    await rm(folder, { recursive: true });
  });

  it.each(statuses)('with %i does not lead to plain http', async status => {
    for (const account of credentials) {
      for (const host of ['localhost', '127.0.0.1']) {
        redirect(registry, status, stranger.url.replace('127.0.0.1', host));
        const client = fakes.client(
          { host: registry.host.replace('127.0.0.1', 'localhost') },
          { plainHttp: false, tls: { caFile }, credentials: account },
        );
        await expect(client.fetchBlob('orders', layer)).rejects.toMatchObject({
          code: 'FORBIDDEN_REDIRECT',
          message: expect.stringContaining('without encryption'),
        });
      }
    }
    expect(stranger.requests).toEqual([]);
  });
});
