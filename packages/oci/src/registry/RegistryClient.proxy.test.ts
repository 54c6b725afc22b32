import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo, connect } from 'node:net';
import { Duplex } from 'node:stream';
import { useFakes } from '../__testUtils__/fakes';
import { FakeRegistry, send } from '../testUtils';

const fakes = useFakes();

/** Names that only the proxy knows. All of them are on this machine. */
const localNames = new Set(['registry.example', 'storage.example']);

describe('a proxy', () => {
  let proxy: Server;
  let asked: { target: string | undefined; authorization?: string }[];
  let accepts: (request: IncomingMessage) => boolean;
  let registry: FakeRegistry;

  beforeEach(async () => {
    asked = [];
    accepts = () => true;
    const open = new Set<Duplex>();
    proxy = createServer().on('connect', (request, socket: Duplex) => {
      const { url, headers } = request as IncomingMessage;
      const authorization = headers['proxy-authorization'];
      asked.push({ target: url, authorization });
      open.add(socket.on('error', () => {}));
      const [name, port] = url!.split(':');
      if (!accepts(request) || !localNames.has(name)) {
        socket.end('HTTP/1.1 407 Canary\r\n\r\ncanary');
        return;
      }
      const onward = connect(Number(port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      open.add(onward.on('error', () => socket.destroy()));
    });
    proxy.on('close', () => open.forEach(socket => socket.destroy()));
    await new Promise<void>(done => proxy.listen(0, '127.0.0.1', done));
    registry = await fakes.registry();
    registry.script(/tags/, (_, response) =>
      send(response, 200, { tags: ['1.0.0'] }),
    );
  });

  afterEach(() => {
    proxy.close();
    proxy.emit('close');
  });

  const port = () => new URL(registry.url).port;
  const create = (
    host = `registry.example:${port()}`,
    user = 'robot:p%40ss@',
  ) =>
    fakes.client(
      { host },
      {
        privateAddresses: false,
        proxy: `http://${user}127.0.0.1:${
          (proxy.address() as AddressInfo).port
        }`,
      },
    );

  it('is asked for the registry by name, with its own credentials', async () => {
    expect(await create().listTags('orders')).toEqual(['1.0.0']);
    expect(asked).toEqual([
      {
        target: `registry.example:${port()}`,
        authorization: `Basic ${Buffer.from('robot:p@ss').toString('base64')}`,
      },
    ]);
    expect(registry.requests[0].headers).toMatchObject({
      host: `registry.example:${port()}`,
    });
    expect(registry.requests[0].headers['proxy-authorization']).toBeUndefined();
  });

  it('is asked for redirects too, and credentials stay behind as ever', async () => {
    const location = `http://storage.example:${port()}/tags`;
    registry.script(
      /tags/,
      (_, response) => response.writeHead(307, { location }).end(),
      1,
    );
    expect(await create().listTags('orders')).toEqual(['1.0.0']);
    expect(asked.map(({ target }) => target)).toEqual([
      `registry.example:${port()}`,
      `storage.example:${port()}`,
    ]);
  });

  it.each(['127.0.0.1', '[::1]', '169.254.169.254', '10.0.0.1'])(
    'is not asked for %s',
    async host => {
      await expect(
        create(`${host}:${port()}`).listTags('orders'),
      ).rejects.toMatchObject({ code: 'FORBIDDEN_ADDRESS' });
      expect(asked).toEqual([]);
    },
  );

  it('that refuses is told of without its credentials or its words', async () => {
    accepts = () => false;
    const error = await create(undefined, 'canary:canary@')
      .listTags('orders')
      .catch(caught => caught);
    expect(error).toMatchObject({
      code: 'UNAVAILABLE',
      remedy: expect.stringContaining('proxy'),
    });
    expect(`${error.message} ${error.stack} ${error.cause}`).not.toMatch(
      /canary/i,
    );
  });

  it.each(['proxy:3128', 'socks5://canary@proxy', 'http://%E0%A4%A:x@proxy'])(
    'cannot be written as %s',
    proxyUrl => {
      expect(() =>
        fakes.client({ host: 'registry.example' }, { proxy: proxyUrl }),
      ).toThrow(
        expect.objectContaining({
          code: 'CONFIGURATION',
          message: 'The address of the proxy cannot be used',
        }),
      );
    },
  );
});
