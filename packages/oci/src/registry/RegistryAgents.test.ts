import { request } from 'undici';
import { localSpellings } from '../__testUtils__/localSpellings';
import { resolving } from '../__testUtils__/resolving';
import { startListeners } from '../__testUtils__/startListeners';
import { AddressGuard } from './AddressGuard';
import { RegistryAgents } from './RegistryAgents';

describe('AddressGuard', () => {
  it.each(['[fd00::1]', '192.168.0.1'])(
    'lets a registry at %s lead into its network',
    hostname => {
      const guard = AddressGuard.create({
        registryHostname: hostname,
        trustedHostnames: [],
        privateAddresses: true,
        lookup: resolving({}),
      });
      expect(guard.checkLiteral('10.0.0.7')).toBeDefined();
      const address = hostname.replace(/[[\]]/g, '');
      guard.connected(address, address);
      expect(guard.checkLiteral('10.0.0.7')).toBeUndefined();
      expect(guard.checkLiteral('127.0.0.1')).toBeDefined();
    },
  );
});

describe('RegistryAgents', () => {
  let listeners: Awaited<ReturnType<typeof startListeners>>;
  let agents: RegistryAgents | undefined;

  beforeAll(async () => {
    listeners = await startListeners();
  });

  beforeEach(() => {
    listeners.seen.connections = 0;
  });

  afterEach(() => agents?.close());

  afterAll(() => listeners.stop());

  function create(
    answers: Record<string, string[][]> = {},
    privateAddresses = true,
  ) {
    agents = RegistryAgents.create({
      guard: AddressGuard.create({
        registryHostname: 'registry.example',
        trustedHostnames: ['tokens.example'],
        privateAddresses,
        lookup: resolving(answers),
      }),
      registryOrigin: 'http://registry.example',
      connections: 1,
      connectMs: 1000,
      headersMs: 1000,
      bodyMs: 1000,
    });
  }

  async function get(hostname: string) {
    const url = new URL(`http://${hostname}:${listeners.port}/`);
    const { statusCode, body } = await request(url, {
      dispatcher: await agents!.for(url),
    });
    await body.dump();
    return statusCode;
  }

  it.each([true, false])(
    'lets no answer lead to a spelling of a local address (private addresses: %s)',
    async privateAddresses => {
      create({}, privateAddresses);
      for (const spelling of localSpellings) {
        const error = await get(spelling).catch(caught => caught);
        expect([spelling, error.code]).toEqual([spelling, 'FORBIDDEN_ADDRESS']);
      }
      expect(listeners.seen.connections).toBe(0);
    },
  );

  it('connects to the address that was checked, not to what the name means a moment later', async () => {
    create({
      'registry.example': [['127.0.0.1']],
      'rebinding.example': [['127.0.0.1'], ['169.254.169.254']],
    });
    await get('registry.example');
    expect(await get('rebinding.example')).toBe(200);
    expect(listeners.seen.connections).toBe(2);
  });

  it('lets a registry on this machine lead to other names of this machine', async () => {
    create({
      'registry.example': [['127.0.0.1']],
      'storage.example': [['127.0.0.1']],
      'meta.example': [['169.254.169.254']],
    });
    await expect(get('storage.example')).rejects.toMatchObject({
      code: 'FORBIDDEN_ADDRESS',
      message: expect.stringContaining('sent us to storage.example'),
    });
    expect(await get('registry.example')).toBe(200);
    expect(await get('storage.example')).toBe(200);
    await expect(get('meta.example')).rejects.toMatchObject({
      code: 'FORBIDDEN_ADDRESS',
    });
  });

  it('takes a configured token service wherever the registry is', async () => {
    create({ 'tokens.example': [['127.0.0.1']] });
    expect(await get('tokens.example')).toBe(200);
    create({ 'tokens.example': [['127.0.0.1']] }, false);
    await expect(get('tokens.example')).rejects.toMatchObject({
      code: 'FORBIDDEN_ADDRESS',
    });
  });
});
