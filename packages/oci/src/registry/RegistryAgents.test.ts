import { lookup } from 'node:dns';
import { AddressInfo, createServer, Server } from 'node:net';
import { request } from 'undici';
import { RegistryAgents } from './RegistryAgents';

/** Every spelling of an internal address that a redirect could use, as the URL standard lets it through. */
const literals = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '127.255.255.254',
  '0',
  '0.0.0.0',
  '0x0',
  '10.0.0.1',
  '10.1',
  '167772161',
  '0xa000001',
  '012.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '0xac.0x10.0.1',
  '192.168.0.1',
  '192.168.257',
  '3232235521',
  '0xc0a80001',
  '169.254.169.254',
  '169.254.43518',
  '2852039166',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '0xa9.0xfe.0xa9.0xfe',
  '100.64.0.1',
  '198.18.0.1',
  '192.0.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '240.0.0.1',
  '①②⑦.0.0.1',
  '１２７.0.0.1',
  '127。0。0。1',
  '127%2e0%2e0%2e1',
  '%31%32%37.0.0.1',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:10.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[::ffff:169.254.169.254]',
  '[fe80::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[ff02::1]',
  '[2002:7f00:1::]',
  '[2002:a9fe:a9fe::1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b::169.254.169.254]',
  '[64:ff9b:1::1]',
  '[2001:0:7f00:1::]',
  '[2001:db8::1]',
  '[fec0::1]',
  '[100::1]',
  '[::127.0.0.1]',
];

describe('RegistryAgents', () => {
  let connections = 0;
  let server: Server;
  let port: number;
  let agents: RegistryAgents | undefined;

  beforeAll(async () => {
    server = createServer(socket => {
      connections += 1;
      socket.end('HTTP/1.1 204 No Content\r\n\r\n');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });

  beforeEach(() => {
    connections = 0;
  });

  afterEach(() => agents?.close());

  afterAll(() => server.close());

  function resolving(answers: Record<string, string[][]>): typeof lookup {
    const fake = (
      hostname: string,
      options: { all?: boolean },
      callback: Function,
    ) => {
      const addresses =
        answers[hostname].length > 1
          ? answers[hostname].shift()!
          : answers[hostname][0];
      const found = addresses.map(address => ({
        address,
        family: address.includes(':') ? 6 : 4,
      }));
      return options.all
        ? callback(null, found)
        : callback(null, found[0].address, found[0].family);
    };
    return fake as unknown as typeof lookup;
  }

  function create(
    answers: Record<string, string[][]> = {},
    registryHostname = 'registry.example',
  ) {
    agents = RegistryAgents.create({
      registryHostname,
      trustedHostnames: [],
      connections: 1,
      connectMs: 1000,
      headersMs: 1000,
      bodyMs: 1000,
      lookup: resolving(answers),
    });
    return agents;
  }

  async function get(hostname: string) {
    const url = new URL(`http://${hostname}:${port}/`);
    const { statusCode, body } = await request(url, {
      dispatcher: agents!.for(url),
    });
    await body.dump();
    return statusCode;
  }

  it.each(literals)('does not connect to %s', async hostname => {
    create();
    await expect(get(hostname)).rejects.toMatchObject({
      code: 'FORBIDDEN_REDIRECT',
    });
    expect(connections).toBe(0);
  });

  it.each([
    ['a name for this machine', [['127.0.0.1']]],
    ['a name with one good and one bad address', [['1.1.1.1', '127.0.0.1']]],
    ['a name for the metadata service', [['169.254.169.254']]],
    ['a name for an IPv6 address', [['::1']]],
  ])('does not connect to %s', async (_, answers) => {
    create({ 'name.example': answers });
    await expect(get('name.example')).rejects.toMatchObject({
      code: 'FORBIDDEN_REDIRECT',
    });
    expect(connections).toBe(0);
  });

  it('connects to the address that was checked, not to what the name means a moment later', async () => {
    const answers = {
      'registry.example': [['127.0.0.1']],
      'rebinding.example': [['127.0.0.1'], ['169.254.169.254']],
    };
    create(answers);
    await get('registry.example');
    expect(await get('rebinding.example')).toBe(204);
    expect(answers['rebinding.example']).toEqual([['169.254.169.254']]);
    expect(connections).toBe(2);
  });

  it('lets a registry on this machine lead to other names of this machine', async () => {
    create({
      'registry.example': [['127.0.0.1']],
      'storage.example': [['127.0.0.1']],
      'meta.example': [['169.254.169.254']],
    });
    await expect(get('storage.example')).rejects.toMatchObject({
      code: 'FORBIDDEN_REDIRECT',
    });
    expect(await get('registry.example')).toBe(204);
    expect(await get('storage.example')).toBe(204);
    await expect(get('meta.example')).rejects.toMatchObject({
      code: 'FORBIDDEN_REDIRECT',
    });
  });
});
