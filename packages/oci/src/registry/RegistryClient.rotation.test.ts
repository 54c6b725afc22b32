import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { useFakes } from '../__testUtils__/fakes';
import { createCredentials } from '../credentials/createCredentials';
import { FakeRegistry, refuse, send } from '../testUtils';

const fakes = useFakes();
const repositories = Array.from({ length: 60 }, (_, index) => `app/${index}`);
const concurrency = 4;

describe('T14: credentials that change while running', () => {
  let folder: string;
  let passwordFile: string;
  let registry: FakeRegistry;
  let valid: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pacto-rotation-'));
    passwordFile = join(folder, 'password');
    registry = await fakes.registry();
    await rotate('one');
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function rotate(password: string) {
    valid = password;
    await writeFile(passwordFile, `${password}\n`);
  }

  const isRight = (header: string | undefined) =>
    header === `Basic ${Buffer.from(`robot:${valid}`).toString('base64')}`;

  const create = () =>
    fakes.client(registry, {
      concurrency,
      retries: 3,
      credentials: createCredentials(
        { username: 'robot', passwordFile },
        { host: registry.host },
      ),
    });

  function wantPassword() {
    registry.script(/tags/, (request, response) => {
      if (isRight(request.headers.authorization)) {
        send(response, 200, { tags: ['1.0.0'] });
      } else {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' });
        response.end();
      }
    });
  }

  /** A token that was issued stays good, as with real registries. */
  function wantTokens() {
    let issued = 0;
    registry.script(/tags/, (request, response) => {
      if (/^Bearer t/.test(request.headers.authorization ?? '')) {
        send(response, 200, { tags: ['1.0.0'] });
      } else {
        const challenge = `Bearer realm="${registry.url}/token"`;
        response.writeHead(401, { 'www-authenticate': challenge }).end();
      }
    });
    registry.script(/ \/token/, (request, response) => {
      if (isRight(request.headers.authorization)) {
        issued += 1;
        send(response, 200, { token: `t${issued}` });
      } else {
        refuse(response, 401, 'UNAUTHORIZED');
      }
    });
  }

  /** Lists everything, and changes the password when half of it was listed. */
  async function listWhileRotating() {
    const client = create();
    let done = 0;
    return Promise.allSettled(
      repositories.map(async repository => {
        const tags = await client.listTags(repository);
        done += 1;
        if (done === repositories.length / 2) {
          await rotate('two');
        }
        return tags;
      }),
    );
  }

  const failures = (results: PromiseSettledResult<unknown>[]) =>
    results.filter(({ status }) => status === 'rejected');

  it('are read anew for a registry that wants a password, without a flood', async () => {
    wantPassword();
    expect(failures(await listWhileRotating())).toEqual([]);
    // Each listing, the refusals at the start, and those under way when the password changed.
    expect(registry.requests.length).toBeLessThanOrEqual(
      repositories.length + 2 * concurrency,
    );
  });

  it('are read anew for a registry that wants tokens, without a flood', async () => {
    wantTokens();
    expect(failures(await listWhileRotating())).toEqual([]);
    expect(registry.count(/tags/)).toBeLessThanOrEqual(
      repositories.length + 2 * concurrency,
    );
    // One for each scope, and those under way when the password changed.
    expect(registry.count(/ \/token/)).toBeLessThanOrEqual(
      repositories.length + 2 * concurrency,
    );
  });

  it('work again as soon as the file is right, without a restart', async () => {
    wantPassword();
    const client = create();
    await client.listTags('orders');
    valid = 'two';
    await expect(client.listTags('orders')).rejects.toMatchObject({
      code: 'AUTHENTICATION',
    });
    await rotate('two');
    expect(await client.listTags('orders')).toEqual(['1.0.0']);
  });

  it.each([
    ['a password', wantPassword, 1, 0],
    ['tokens', wantTokens, 1, 1],
  ])(
    'that stay wrong cost a registry that wants %s no more than one try each',
    async (_, want, triesEach, tokensEach) => {
      want();
      const client = create();
      valid = 'something else';
      const results = await Promise.allSettled(
        repositories.map(repository => client.listTags(repository)),
      );
      expect(failures(results)).toHaveLength(repositories.length);
      const start = 2 * concurrency;
      expect(registry.count(/tags/)).toBeLessThanOrEqual(
        repositories.length * triesEach + start,
      );
      expect(registry.count(/ \/token/)).toBeLessThanOrEqual(
        repositories.length * tokensEach,
      );
    },
  );

  it('asks a provider once more after a refusal, and then fails', async () => {
    wantPassword();
    const asked: unknown[] = [];
    const client = fakes.client(registry, {
      retries: 3,
      credentials: {
        get: async ({ refused }) => {
          asked.push(refused);
          return {
            username: 'robot',
            password: refused ? 'also wrong' : 'wrong',
          };
        },
      },
    });
    await expect(client.listTags('orders')).rejects.toMatchObject({
      code: 'AUTHENTICATION',
    });
    // To begin with, and after the registry asked for a password.
    expect(asked).toEqual([undefined, undefined]);
    await expect(client.listTags('orders')).rejects.toMatchObject({
      code: 'AUTHENTICATION',
    });
    expect(asked.slice(2)).toEqual([
      undefined,
      { username: 'robot', password: 'wrong' },
    ]);
    expect(registry.requests).toHaveLength(4);
  });
});

describe('a refresh token', () => {
  it('is exchanged by POST, in the body and never in an address', async () => {
    const registry = await fakes.registry();
    const posts: { line: string; form: string }[] = [];
    const tokens = createServer(async (request, response) => {
      const form = (await buffer(request)).toString();
      posts.push({ line: `${request.method} ${request.url}`, form });
      send(response, 200, { access_token: 'access', expires_in: 300 });
    });
    await new Promise<void>(done => tokens.listen(0, '127.0.0.1', done));
    const { port } = tokens.address() as AddressInfo;
    registry.script(/tags/, (request, response) => {
      if (request.headers.authorization === 'Bearer access') {
        send(response, 200, { tags: ['1.0.0'] });
      } else {
        const challenge = `Bearer realm="http://127.0.0.1:${port}/token",service="s",scope="repository:orders:pull"`;
        response.writeHead(401, { 'www-authenticate': challenge }).end();
      }
    });
    const client = fakes.client(registry, {
      credentials: { refreshToken: 'canary' },
    });
    expect(await client.listTags('orders')).toEqual(['1.0.0']);
    await client.close();
    tokens.close();
    expect(posts.map(({ line }) => line)).toEqual(['POST /token']);
    expect(Object.fromEntries(new URLSearchParams(posts[0].form))).toEqual({
      grant_type: 'refresh_token',
      service: 's',
      client_id: 'pacto',
      scope: 'repository:orders:pull',
      refresh_token: 'canary',
    });
    expect(JSON.stringify(registry.requests)).not.toContain('canary');
  });
});
