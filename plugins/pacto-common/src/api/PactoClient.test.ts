import { PactoClient } from './PactoClient';

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });

function create(answer: () => Response = () => json({ items: [] })) {
  const fetchMock = jest.fn(
    async (_url: Parameters<typeof fetch>[0], _init?: RequestInit) => answer(),
  );
  const options = { fetchApi: { fetch: fetchMock as typeof fetch } };
  return {
    client: PactoClient.create(options),
    backendClient: PactoClient.create({
      ...options,
      discoveryApi: {
        getBaseUrl: async plugin => `http://pacto.internal/api/${plugin}`,
      },
    }),
    requested: () => fetchMock.mock.calls.map(([url]) => url),
    init: () => fetchMock.mock.calls[0][1],
  };
}

describe('PactoClient', () => {
  it('lets a frontend resolve the plugin, and asks discovery where it is given', async () => {
    const { client, backendClient, requested } = create();
    await client.listSources();
    await backendClient.listSources();
    expect(requested()).toEqual([
      'plugin://pacto/sources',
      'http://pacto.internal/api/pacto/sources',
    ]);
  });

  it('encodes what it is given, and leaves out what is not there', async () => {
    const { client, requested } = create();
    await client.listServices({ q: 'a&b', owner: undefined, limit: 0 });
    await client.listOperations({ q: 'POST /a+b' });
    await client.getService('../sources');
    await client.getServiceByEntity('Component:web/my.shop');
    await client.getSnapshot({ repository: ['a/b', 'c/d'], cursor: '' });
    expect(requested()).toEqual([
      'plugin://pacto/services?q=a%26b&limit=0',
      'plugin://pacto/operations?q=POST%20%2Fa%2Bb',
      'plugin://pacto/services/..%2Fsources',
      'plugin://pacto/services/by-entity/Component/web/my.shop',
      'plugin://pacto/snapshot?repository=a%2Fb&repository=c%2Fd&cursor=',
    ]);
  });

  it('refuses an entity reference that is not full', async () => {
    const { client, requested } = create();
    expect(() => client.getServiceByEntity('orders')).toThrow(/kind/);
    expect(requested()).toEqual([]);
  });

  it('sends the token and the signal', async () => {
    const { client, init } = create();
    const { signal } = new AbortController();
    await client.startSync('main', { token: 'abc', signal });
    expect(init()).toEqual({
      method: 'POST',
      signal,
      headers: { Authorization: 'Bearer abc' },
    });
  });

  it('sends no empty authorisation', async () => {
    const { client, init } = create();
    await client.listSources();
    expect(init()?.headers).toEqual({});
  });

  it('sends a body as JSON', async () => {
    const { client, init, requested } = create();
    const bundle = { files: [{ path: 'pacto.yaml', text: 'a: 1' }] };
    await client.compareUpload('01', { from: 'sha256:ab' }, bundle);
    expect(requested()).toEqual([
      'plugin://pacto/services/01/diff/upload?from=sha256%3Aab',
    ]);
    expect(init()).toMatchObject({
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(bundle),
    });
  });

  it('returns a report as text, also when it is JSON', async () => {
    const { client } = create(() => json({ format: 1 }));
    const pair = { from: 'sha256:ab', to: 'sha256:cd' };
    expect(await client.exportDiff('01', { ...pair, format: 'json' })).toBe(
      '{"format":1}',
    );
  });

  it('returns a bundle file as text, whatever its bytes', async () => {
    const { client } = create(
      () => new Response(new Uint8Array([0x4f, 0x4b, 0xff])),
    );
    expect(await client.getBundleFile('01', 'sha256:ab', 'a.bin')).toBe(
      'OK\ufffd',
    );
  });

  it('throws the error of the backend', async () => {
    const { client } = create(() =>
      json(
        {
          error: { name: 'NotFoundError', message: 'No service 01' },
          response: { statusCode: 404 },
        },
        404,
      ),
    );
    await expect(client.getService('01')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { name: 'NotFoundError', message: 'No service 01' },
    });
  });
});
