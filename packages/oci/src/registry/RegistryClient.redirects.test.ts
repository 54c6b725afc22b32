import { useFakes } from '../__testUtils__/fakes';
import { digestOf } from '../digest';
import { FakeRegistry, send } from '../testUtils';

const fakes = useFakes();
const bytes = Buffer.from('layer');
const descriptor = {
  mediaType: 'x',
  digest: digestOf(bytes),
  size: bytes.length,
};

describe('redirects', () => {
  let registry: FakeRegistry;
  let storage: FakeRegistry;

  beforeEach(async () => {
    registry = await fakes.registry();
    storage = await fakes.registry();
    storage.script(/ \/storage/, (_, response) => send(response, 200, bytes));
  });

  const fetchBlob = () =>
    fakes
      .client(registry, { credentials: { token: 'canary' } })
      .fetchBlob('orders', descriptor);

  function redirect(
    status: number,
    location: string,
    from = registry,
    match = /blobs/,
  ) {
    from.script(match, (_, response) =>
      response.writeHead(status, { location }).end(),
    );
  }

  it.each([301, 302, 303, 307, 308])(
    'follows %i to another origin without credentials',
    async status => {
      redirect(status, `${storage.url}/storage?signature=x`);
      expect(Buffer.from(await fetchBlob())).toEqual(bytes);
      expect(registry.requests[0].headers.authorization).toBe('Bearer canary');
      expect(storage.requests[0].headers.authorization).toBeUndefined();
      expect(storage.requests[0].url).toBe('/storage?signature=x');
    },
  );

  it('keeps credentials on its own origin', async () => {
    redirect(307, '/elsewhere');
    registry.script(/elsewhere/, (_, response) => send(response, 200, bytes));
    await fetchBlob();
    expect(registry.requests[1].headers.authorization).toBe('Bearer canary');
  });

  it('does not pick credentials up again on the way back', async () => {
    redirect(307, `${storage.url}/hop`);
    redirect(307, `${registry.url}/back`, storage, /hop/);
    registry.script(/back/, (_, response) => send(response, 200, bytes));
    await fetchBlob();
    expect(registry.requests[1].headers.authorization).toBeUndefined();
  });

  it('follows three times, not four', async () => {
    redirect(307, '/1');
    redirect(307, '/2', registry, /\/1/);
    redirect(307, '/3', registry, /\/2/);
    registry.script(/\/3/, (_, response) => send(response, 200, bytes));
    expect(await fetchBlob()).toBeDefined();
    redirect(307, '/4', registry, /\/3/);
    await expect(fetchBlob()).rejects.toMatchObject({
      code: 'FORBIDDEN_REDIRECT',
      retryable: false,
    });
  });

  it('keeps no connection busy with a redirect that it does not follow', async () => {
    registry.script(/blobs/, (_, response) => {
      response.writeHead(307, { location: 'ftp://elsewhere.example/' });
      response.end(Buffer.alloc(10 * 1024 * 1024));
    });
    const client = fakes.client(registry, { concurrency: 1 });
    for (let attempt = 0; attempt < 3; attempt++) {
      await expect(
        client.fetchBlob('orders', descriptor),
      ).rejects.toMatchObject({ code: 'FORBIDDEN_REDIRECT' });
    }
  });

  it('does not go to the metadata service, even for a registry on this machine', async () => {
    redirect(307, 'http://169.254.169.254/latest/meta-data');
    await expect(fetchBlob()).rejects.toMatchObject({
      code: 'FORBIDDEN_ADDRESS',
    });
  });

  it('verifies what another origin sends', async () => {
    redirect(307, `${storage.url}/storage`);
    storage.script(/storage/, (_, response) =>
      send(response, 200, Buffer.from('evils')),
    );
    await expect(fetchBlob()).rejects.toMatchObject({
      code: 'DIGEST_MISMATCH',
    });
  });

  it.each([
    [404, 'NOT_FOUND'],
    [400, 'UNAVAILABLE'],
    [403, 'UNAVAILABLE'],
    [401, 'UNAVAILABLE'],
  ])(
    'does not take status %i of another origin for one of the registry',
    async (status, code) => {
      redirect(307, `${storage.url}/storage`);
      storage.script(/storage/, (_, response) =>
        response
          .writeHead(status, { 'www-authenticate': 'Basic realm="x"' })
          .end('<Error/>'),
      );
      await expect(fetchBlob()).rejects.toMatchObject({ code });
      expect(storage.requests).toHaveLength(1);
    },
  );

  it('does not let another origin ask for credentials', async () => {
    redirect(307, `${storage.url}/storage`);
    storage.script(/storage/, (_, response) =>
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end(),
    );
    const credentials = { username: 'robot', password: 'canary' };
    await expect(
      fakes.client(registry, { credentials }).fetchBlob('orders', descriptor),
    ).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(registry.requests).toHaveLength(1);
    expect(storage.requests).toHaveLength(1);
  });

  it('does not follow when it uploads', async () => {
    registry.script(/^POST/, (_, response) =>
      response.writeHead(307, { location: `${storage.url}/upload` }).end(),
    );
    const client = fakes.client(registry);
    await expect(client.pushBlob('orders', bytes)).rejects.toMatchObject({
      code: 'FORBIDDEN_REDIRECT',
    });
    expect(storage.requests).toEqual([]);
  });
});
