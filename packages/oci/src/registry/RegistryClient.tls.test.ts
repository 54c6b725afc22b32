import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, Server } from 'node:https';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { useFakes } from '../__testUtils__/fakes';
import { selfSignedTls, send, startFakeRegistry } from '../testUtils';

const fakes = useFakes();

let folder: string;
const server = selfSignedTls('localhost');
const visitor = selfSignedTls('pacto');
const later = selfSignedTls('pacto-later');
const file = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacto-tls-'));
  await writeFile(file('ca.pem'), server.cert);
  await writeFile(file('cert.pem'), visitor.cert);
  await writeFile(file('key.pem'), visitor.key);
});

afterEach(() => rm(folder, { recursive: true }));

const create = (host: string, tls: object) =>
  fakes.client({ host }, { plainHttp: false, tls });

describe('certificates', () => {
  let listener: Server | undefined;
  /** The names in the client certificates that arrived. */
  let seen: (string | undefined)[];

  afterEach(() => {
    listener?.closeAllConnections();
    listener?.close();
    listener = undefined;
  });

  async function start(accepted: string[]): Promise<string> {
    seen = [];
    listener = createServer(
      {
        ...server,
        requestCert: true,
        rejectUnauthorized: false,
        ca: accepted,
      },
      (request, response) => {
        const socket = request.socket as TLSSocket;
        const name = socket.getPeerCertificate().subject?.CN;
        seen.push([name].flat()[0]);
        response.setHeader('connection', 'close');
        send(response, 200, { tags: ['1.0.0'] });
      },
    );
    await new Promise<void>(done => listener!.listen(0, '127.0.0.1', done));
    return `localhost:${(listener.address() as AddressInfo).port}`;
  }

  it('of an own authority are trusted when a file says so, and only then', async () => {
    const host = await start([]);
    await expect(create(host, {}).listTags('orders')).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      remedy: expect.stringContaining('tls.caFile'),
    });
    expect(seen).toEqual([]);
    const client = create(host, { caFile: file('ca.pem') });
    expect(await client.listTags('orders')).toEqual(['1.0.0']);
  });

  it('of this client are shown, and exchanged without a restart', async () => {
    const host = await start([visitor.cert, later.cert]);
    const client = create(host, {
      caFile: file('ca.pem'),
      certFile: file('cert.pem'),
      keyFile: file('key.pem'),
    });
    await client.listTags('orders');
    await writeFile(file('cert.pem'), later.cert);
    // In between the two do not fit together, and the old ones are used.
    await new Promise(resolve => setTimeout(resolve, 1100));
    await client.listTags('orders');
    await writeFile(file('key.pem'), later.key);
    await new Promise(resolve => setTimeout(resolve, 1100));
    await client.listTags('orders');
    expect(seen).toEqual(['pacto', 'pacto', 'pacto-later']);
  });

  it('of this client are not shown where the registry redirects to', async () => {
    const storage = await start([visitor.cert]);
    const registry = await startFakeRegistry({ tls: server });
    try {
      registry.script(/tags/, (_, response) =>
        response.writeHead(307, { location: `https://${storage}/tags` }).end(),
      );
      const client = create(registry.host.replace('127.0.0.1', 'localhost'), {
        caFile: file('ca.pem'),
        certFile: file('cert.pem'),
        keyFile: file('key.pem'),
      });
      expect(await client.listTags('orders')).toEqual(['1.0.0']);
      expect(seen).toEqual([undefined]);
    } finally {
      await registry.stop();
    }
  });

  it.each([
    ['is missing', { caFile: 'missing.pem' }],
    ['is none', { caFile: 'garbage.pem' }],
    ['does not fit its key', { certFile: 'cert.pem', keyFile: 'other.pem' }],
  ])('that %s are a matter of configuration', async (_, names) => {
    await writeFile(
      file('garbage.pem'),
      '-----BEGIN CERTIFICATE-----\ncanary\n-----END CERTIFICATE-----\n',
    );
    await writeFile(file('other.pem'), later.key);
    const host = await start([]);
    const tls = Object.fromEntries(
      Object.entries(names).map(([key, name]) => [key, file(name)]),
    );
    const error = await create(host, tls)
      .listTags('orders')
      .catch(caught => caught);
    expect(error).toMatchObject({ code: 'CONFIGURATION', retryable: false });
    expect(error.message).toContain('tls');
    expect(`${error.stack} ${error.cause}`).not.toContain('canary');
    expect(seen).toEqual([]);
  });
});
