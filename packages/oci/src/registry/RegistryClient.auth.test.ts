import { useFakes } from '../__testUtils__/fakes';
import { FakeRegistry, refuse, send } from '../testUtils';
import { CredentialRequest } from './CredentialProvider';
import { RegistryOptions } from './RegistryOptions';

const fakes = useFakes();
const account = { username: 'user', password: 'canary:password' };
const basic = `Basic ${Buffer.from('user:canary:password').toString('base64')}`;

describe('authenticating', () => {
  let registry: FakeRegistry;

  beforeEach(async () => {
    registry = await fakes.registry();
    registry.addManifest('orders', {
      bytes: Buffer.from('{}'),
      mediaType: 'x',
      tag: '1.0.0',
    });
    registry.addManifest('stock', {
      bytes: Buffer.from('{}'),
      mediaType: 'x',
      tag: '1.0.0',
    });
  });

  const client = (options: Partial<RegistryOptions> = {}) =>
    fakes.client(registry, { credentials: account, ...options });

  /** Lets in who shows a token for which `accepts` is true. */
  function requireTokens(
    options: {
      realm?: string;
      accepts?: (token: string) => boolean;
      scope?: string;
    } = {},
  ) {
    const {
      realm = `${registry.url}/token`,
      accepts = () => true,
      scope,
    } = options;
    registry.script(/ \/v2\/.*tags/, (request, response) => {
      const [, token] = request.headers.authorization?.split('Bearer ') ?? [];
      if (token && accepts(token)) {
        send(response, 200, { tags: ['1.0.0'] });
      } else {
        const challenge = `Bearer realm="${realm}",service="s"${
          scope ? `,scope="${scope}"` : ''
        }`;
        response.writeHead(401, { 'www-authenticate': challenge }).end();
      }
    });
  }

  function issueTokens(
    answer: (count: number) => object = count => ({ token: `t${count}` }),
  ) {
    let count = 0;
    registry.script(/ \/token/, (_, response) => {
      count += 1;
      send(response, 200, answer(count));
    });
  }

  it('sends nothing before it is asked', async () => {
    await client().listTags('orders');
    expect(registry.requests[0].headers.authorization).toBeUndefined();
  });

  it('sends a password after it was asked once, then always', async () => {
    registry.script(/tags/, (request, response) => {
      if (request.headers.authorization === basic) {
        send(response, 200, { tags: ['1.0.0'] });
      } else {
        response
          .writeHead(401, { 'www-authenticate': 'Basic realm="r"' })
          .end();
      }
    });
    const signedIn = client();
    await signedIn.listTags('orders');
    await signedIn.listTags('stock');
    expect(registry.requests).toHaveLength(3);
  });

  it('fetches a token for the scope that the registry names', async () => {
    requireTokens({ scope: 'repository:mirror/orders:pull' });
    issueTokens();
    const signedIn = client();
    await signedIn.listTags('orders');
    const [request] = registry.requests.filter(({ url }) =>
      url.startsWith('/token'),
    );
    const { searchParams } = new URL(request.url, registry.url);
    expect(Object.fromEntries(searchParams)).toEqual({
      service: 's',
      scope: 'repository:mirror/orders:pull',
      account: 'user',
    });
    expect(request.headers.authorization).toBe(basic);
  });

  it('asks for the next token without being refused first', async () => {
    requireTokens();
    issueTokens();
    const signedIn = client();
    await signedIn.listTags('orders');
    await signedIn.listTags('stock');
    await signedIn.listTags('stock');
    expect(registry.requests.map(({ url }) => url.split('?')[0])).toEqual([
      '/v2/orders/tags/list',
      '/token',
      '/v2/orders/tags/list',
      '/token',
      '/v2/stock/tags/list',
      '/v2/stock/tags/list',
    ]);
  });

  it('fetches one token for many requests at the same time', async () => {
    requireTokens();
    issueTokens();
    const signedIn = client();
    await Promise.all(
      Array.from({ length: 20 }, () => signedIn.listTags('orders')),
    );
    expect(registry.count(/\/token/)).toBe(1);
  });

  it('renews a token when its time is over', async () => {
    jest.useFakeTimers({
      doNotFake: [
        'setTimeout',
        'clearTimeout',
        'setImmediate',
        'nextTick',
        'queueMicrotask',
      ],
    });
    try {
      requireTokens();
      issueTokens(count => ({
        token: `t${count}`,
        expires_in: 100,
        issued_at: new Date().toISOString(),
      }));
      const signedIn = client();
      await signedIn.listTags('orders');
      jest.setSystemTime(Date.now() + 80_000);
      await signedIn.listTags('orders');
      expect(registry.count(/\/token/)).toBe(1);
      jest.setSystemTime(Date.now() + 20_000);
      await signedIn.listTags('orders');
      expect(registry.count(/\/token/)).toBe(2);
    } finally {
      jest.useRealTimers();
    }
  });

  it('renews a token that is refused before its time, once', async () => {
    let revoked = '';
    requireTokens({ accepts: token => token !== revoked });
    issueTokens();
    const signedIn = client();
    await signedIn.listTags('orders');
    revoked = 't1';
    expect(await signedIn.listTags('orders')).toEqual(['1.0.0']);
    expect(registry.count(/\/token/)).toBe(2);
  });

  it.each([400, 403])(
    'takes a %i that speaks of expiry for a refused token',
    async status => {
      let revoked = '';
      requireTokens();
      issueTokens();
      const signedIn = client();
      await signedIn.listTags('orders');
      revoked = 'Bearer t1';
      registry.script(/tags/, (request, response) => {
        if (request.headers.authorization === revoked) {
          const message =
            'Your authorization token has expired. Reauthenticate and try again.';
          send(response, status, { errors: [{ code: 'DENIED', message }] });
        } else {
          send(response, 200, { tags: ['2.0.0'] });
        }
      });
      expect(await signedIn.listTags('orders')).toEqual(['2.0.0']);
    },
  );

  it('stops when a new token is refused', async () => {
    requireTokens({ accepts: () => false });
    issueTokens();
    await expect(
      client({ retries: 3 }).listTags('orders'),
    ).rejects.toMatchObject({ code: 'AUTHENTICATION' });
    expect(registry.count(/\/token/)).toBe(1);
    expect(registry.count(/tags/)).toBe(2);
  });

  it('says so when the token server refuses the credentials', async () => {
    requireTokens();
    registry.script(/\/token/, (_, response) =>
      refuse(response, 401, 'UNAUTHORIZED'),
    );
    await expect(
      client({ retries: 3 }).listTags('orders'),
    ).rejects.toMatchObject({ code: 'AUTHENTICATION' });
    expect(registry.count(/\/token/)).toBe(1);
  });

  it('tries again when the token server is down for a moment', async () => {
    requireTokens();
    issueTokens();
    registry.script(
      /\/token/,
      (_, response) => refuse(response, 503, 'UNAVAILABLE'),
      1,
    );
    expect(await client({ retries: 1 }).listTags('orders')).toEqual(['1.0.0']);
  });

  it('sends a token that was given as it is', async () => {
    requireTokens({ accepts: token => token === 'given' });
    expect(
      await client({ credentials: { token: 'given' } }).listTags('orders'),
    ).toEqual(['1.0.0']);
    expect(registry.requests).toHaveLength(1);
  });

  it('sends no credentials to a token server elsewhere, unless the configuration trusts it', async () => {
    const elsewhere = await fakes.registry();
    const realm = `${elsewhere.url.replace('127.0.0.1', 'localhost')}/token`;
    elsewhere.script(/\/token/, (_, response) =>
      send(response, 200, { token: 't' }),
    );
    requireTokens({ realm });

    const error = await client()
      .listTags('orders')
      .catch(caught => caught);
    expect(error).toMatchObject({
      code: 'AUTHENTICATION',
      message: expect.stringContaining('localhost'),
    });
    expect(elsewhere.requests).toEqual([]);

    expect(
      await client({ trustedRealms: ['localhost'] }).listTags('orders'),
    ).toEqual(['1.0.0']);
    expect(elsewhere.requests[0].headers.authorization).toBe(basic);
  });

  it('does not follow a token server that redirects', async () => {
    const elsewhere = await fakes.registry();
    requireTokens();
    registry.script(/\/token/, (_, response) =>
      response.writeHead(307, { location: `${elsewhere.url}/token` }).end(),
    );
    await expect(client().listTags('orders')).rejects.toMatchObject({
      code: 'FORBIDDEN_REDIRECT',
    });
    expect(elsewhere.requests).toEqual([]);
  });

  it('keeps what a provider of credentials throws to itself', async () => {
    const credentials = {
      get: async () => {
        throw new Error('canary');
      },
    };
    const error = await client({ credentials })
      .listTags('orders')
      .catch(caught => caught);
    expect(error).toMatchObject({ code: 'CONFIGURATION' });
    expect(`${error.stack} ${error.cause}`).not.toContain('canary');
    expect(registry.requests).toEqual([]);
  });

  it('lets a provider post to its own registry only', async () => {
    const elsewhere = await fakes.registry();
    registry.script(/^POST/, (_, response) =>
      send(response, 200, { refresh_token: 'r' }),
    );
    const answers: unknown[] = [];
    const get = async ({ post }: CredentialRequest) => {
      answers.push(await post?.('/oauth2/exchange', { a: 'b' }));
      await post?.(`${elsewhere.url}/oauth2/exchange`, { a: 'b' });
      return undefined;
    };
    await expect(
      client({ credentials: { get } }).listTags('orders'),
    ).rejects.toMatchObject({ code: 'FORBIDDEN_REDIRECT' });
    expect(answers).toEqual([{ refresh_token: 'r' }]);
    expect(elsewhere.requests).toEqual([]);
  });

  it('keeps secrets out of errors', async () => {
    const document = {
      errors: [
        {
          code: 'canary:password',
          message: `${basic} canary:password ?sig=canary:password`,
        },
      ],
    };
    registry.script(/tags/, (_, response) => send(response, 500, document));
    registry.script(/manifests/, (_, response) =>
      send(response, 403, document),
    );
    const errors = await Promise.all([
      client()
        .listTags('orders')
        .catch(error => error),
      client()
        .fetchManifest('orders', '1.0.0')
        .catch(error => error),
      client({ credentials: { token: 'canary:password' } })
        .listTags('orders')
        .catch(error => error),
    ]);
    for (const error of errors) {
      const everything = [
        error.message,
        error.remedy,
        error.stack,
        JSON.stringify(error),
        String(error.cause),
      ];
      expect(everything.join('\n')).not.toMatch(/canary/);
    }
  });
});
