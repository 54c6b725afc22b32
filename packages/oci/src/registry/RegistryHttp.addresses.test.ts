import net from 'node:net';
import {
  insideAddresses,
  localSpellings,
  localTexts,
  neverAllowed,
} from '../__testUtils__/localSpellings';
import { resolving } from '../__testUtils__/resolving';
import { startListeners } from '../__testUtils__/startListeners';
import { RegistryHttp } from './RegistryHttp';
import { RegistryOptions } from './RegistryOptions';

let listeners: Awaited<ReturnType<typeof startListeners>>;
const opened: RegistryHttp[] = [];

beforeAll(async () => {
  listeners = await startListeners();
});

beforeEach(() => {
  listeners.seen.connections = 0;
});

afterEach(async () => {
  for (const http of opened.splice(0)) {
    await http.close();
  }
});

afterAll(() => listeners.stop());

/** Asks a registry at this host for something, or fails to. */
async function ask(
  host: string,
  options: Partial<RegistryOptions> = {},
  answers?: Record<string, string[][]>,
) {
  const http = RegistryHttp.create(
    {
      host: `${host}:${listeners.port}`,
      plainHttp: true,
      retries: 0,
      timeouts: { connectMs: 500 },
      ...options,
    },
    answers && { lookup: resolving(answers) },
  );
  opened.push(http);
  const { status } = await http.send({
    method: 'GET',
    url: new URL('/v2/', http.address.origin),
    scope: '',
    what: 'nothing',
    expect: [200],
    maxBytes: 100,
  });
  return status;
}

describe('T1: no spelling of a local or metadata address is connected to', () => {
  const spellings = [...localSpellings, ...localTexts];

  it('knows enough of them', () => {
    expect(new Set(spellings).size).toBeGreaterThanOrEqual(60);
  });

  it('would notice a connection', async () => {
    for (const host of listeners.hosts) {
      expect(await ask(host, { privateAddresses: true })).toBe(200);
    }
    expect(listeners.seen.connections).toBe(listeners.hosts.length);
  });

  it.each(spellings)('%j as the host of a registry', async spelling => {
    const names = ['localhost', 'localhost.'];
    const answers = Object.fromEntries(
      names.map(name => [name, [['::1', '127.0.0.1']]]),
    );
    const error = await ask(spelling, {}, answers).catch(caught => caught);
    expect(['INVALID_REFERENCE', 'FORBIDDEN_ADDRESS']).toContain(error.code);
    expect(listeners.seen.connections).toBe(0);
  });

  it.each([...insideAddresses, ...neverAllowed])(
    'a name that stands for %s',
    async address => {
      const answers = { 'registry.example': [[address]] };
      await expect(ask('registry.example', {}, answers)).rejects.toMatchObject({
        code: 'FORBIDDEN_ADDRESS',
        retryable: false,
      });
      expect(listeners.seen.connections).toBe(0);
    },
  );

  it('a name with one good and one bad address', async () => {
    const answers = { 'registry.example': [['1.1.1.1', '127.0.0.1']] };
    await expect(ask('registry.example', {}, answers)).rejects.toMatchObject({
      code: 'FORBIDDEN_ADDRESS',
    });
    expect(listeners.seen.connections).toBe(0);
  });

  it.each(neverAllowed)(
    'a name that stands for %s, also where private addresses are allowed',
    async address => {
      const answers = { 'registry.example': [[address]] };
      await expect(
        ask('registry.example', { privateAddresses: true }, answers),
      ).rejects.toMatchObject({ code: 'FORBIDDEN_ADDRESS' });
    },
  );

  it('says what to do when the registry is meant to be there', async () => {
    await expect(ask('127.0.0.1')).rejects.toMatchObject({
      message: '127.0.0.1 is on a private or loopback address',
      remedy: expect.stringContaining('privateAddresses: true'),
    });
  });
});

describe('T2: a name that changes its meaning between check and use gains nothing', () => {
  it('asks once, so a second answer that leads to this machine is never heard', async () => {
    const answers = { 'registry.example': [['192.0.2.1'], ['127.0.0.1']] };
    await expect(
      ask('registry.example', { privateAddresses: true }, answers),
    ).rejects.toMatchObject({ code: 'FORBIDDEN_ADDRESS' });
    expect(listeners.seen.connections).toBe(0);
  });

  it('hands the public address to the socket, and does not look again', async () => {
    const handed: unknown[] = [];
    const connect = jest.spyOn(net, 'connect');
    connect.mockImplementation((options: any) => {
      const socket = new net.Socket();
      const lookup = options.lookup as net.LookupFunction;
      lookup(options.host, { all: true }, (error, addresses) => {
        handed.push(error ?? addresses);
        // Tests do not reach out of this machine.
        socket.destroy(Object.assign(new Error(), { code: 'ECONNREFUSED' }));
      });
      return socket;
    });
    const answers = { 'registry.example': [['1.2.3.4'], ['127.0.0.1']] };
    await expect(ask('registry.example', {}, answers)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    expect(handed).toEqual([[{ address: '1.2.3.4', family: 4 }]]);
    connect.mockRestore();
    expect(listeners.seen.connections).toBe(0);
  });

  it('checks again for the next connection', async () => {
    const lookup = resolving({
      'registry.example': [['127.0.0.1'], ['169.254.169.254']],
    });
    const http = RegistryHttp.create(
      {
        host: `registry.example:${listeners.port}`,
        plainHttp: true,
        privateAddresses: true,
        retries: 0,
      },
      { lookup },
    );
    opened.push(http);
    const request = {
      method: 'GET' as const,
      url: new URL('/v2/', http.address.origin),
      scope: '',
      what: 'nothing',
      expect: [200],
      maxBytes: 100,
    };
    expect((await http.send(request)).status).toBe(200);
    // The listener closes each connection after its answer.
    await expect(http.send(request)).rejects.toMatchObject({
      code: 'FORBIDDEN_ADDRESS',
    });
    expect(listeners.seen.connections).toBe(1);
  });
});
