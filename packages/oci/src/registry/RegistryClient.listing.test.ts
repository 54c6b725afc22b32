import { useFakes } from '../__testUtils__/fakes';
import { FakeRegistry, refuse, send } from '../testUtils';

const fakes = useFakes();
const tagList = /^GET \/v2\/shop\/orders\/tags\/list/;

describe('T9: a listing of tags is whole or fails', () => {
  let registry: FakeRegistry;

  beforeEach(async () => {
    registry = await fakes.registry();
  });

  const list = () => fakes.client(registry).listTags('shop/orders');

  /** Serves pages of tags; the link to the next one is written by the test. */
  function page(query: RegExp, tags: unknown, link?: string) {
    const match = new RegExp(`^GET /v2/shop/orders/tags/list${query.source}$`);
    registry.script(match, (_, response) =>
      send(response, 200, { tags }, link ? { link } : {}),
    );
  }

  it.each([
    ['relative', '</v2/shop/orders/tags/list?last=b&n=2>; rel="next"'],
    [
      'absolute',
      '<https://registry.example/v2/shop/orders/tags/list?last=b&n=2>; rel="next"',
    ],
    [
      'of a foreign host',
      '<http://169.254.169.254/latest?last=b&n=2>; rel="next"',
    ],
    [
      'without the prefix of the repository',
      '</v2/orders/tags/list?last=b&n=2>; rel="next"',
    ],
    [
      'with an additional prefix',
      '</repository/docker/v2/shop/orders/tags/list?last=b&n=2>; rel=next',
    ],
    ['without a path', '<?last=b&n=2>;rel="next"'],
    [
      'among others',
      '</v2/?x>; rel="prev", <?last=b&n=2>; title="a"; rel="last next"',
    ],
  ])('follows a link that is %s, on our own path', async (_, link) => {
    page(/\?n=1000/, ['b', 'a'], link);
    page(/\?last=b&n=2/, ['c', 'a']);
    expect(await list()).toEqual(['a', 'b', 'c']);
    expect(registry.requests).toHaveLength(2);
  });

  it('keeps an opaque cursor as it is', async () => {
    page(/\?n=1000/, ['a'], '<?next_page=a%2Fb%3D%3D%20c>; rel="next"');
    page(/\?next_page=a%2Fb%3D%3D%20c/, ['b']);
    expect(await list()).toEqual(['a', 'b']);
  });

  it('ends when a cursor comes back', async () => {
    page(/\?n=1000/, ['a'], '<?last=a>; rel="next"');
    page(/\?last=a/, ['b'], '<?last=b>; rel="next"');
    page(/\?last=b/, ['c'], '<?last=a>; rel="next"');
    expect(await list()).toEqual(['a', 'b', 'c']);
    expect(registry.requests).toHaveLength(3);
  });

  it('does not take an endless listing for a complete one', async () => {
    let count = 0;
    registry.script(tagList, (_, response) => {
      count += 1;
      send(
        response,
        200,
        { tags: [`t${count}`] },
        { link: `<?c=${count}>; rel="next"` },
      );
    });
    await expect(list()).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(count).toBe(1000);
  });

  it('does not take a listing that repeats itself for a complete one', async () => {
    page(/\?n=1000/, ['a', 'b'], '<?last=b>; rel="next"');
    page(/\?last=b/, ['a', 'b'], '<?last=b>; rel="next"');
    await expect(list()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('takes a last page that points to itself for the last one', async () => {
    page(/\?n=1000/, ['a', 'b'], '<?last=b>; rel="next"');
    page(/\?last=b/, ['c'], '<?last=b>; rel="next"');
    expect(await list()).toEqual(['a', 'b', 'c']);
    page(/\?last=b/, [], '<?last=b>; rel="next"');
    expect(await list()).toEqual(['a', 'b']);
  });

  it('reads a page with very many names, up to a limit', async () => {
    const names = Array.from({ length: 100_001 }, (_, index) => `t${index}`);
    page(/\?n=1000/, [...names.slice(1), ...names.slice(1)]);
    expect(await list()).toHaveLength(100_000);
    page(/\?n=1000/, names);
    await expect(list()).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('asks without a page size where one is refused', async () => {
    page(/\?n=1000/, []);
    registry.script(
      /\?n=1000$/,
      (_, response) => refuse(response, 400, 'PAGINATION_NUMBER_INVALID'),
      1,
    );
    page(/(?:)/, ['a', 'b'], '<?last=b>; rel="next"');
    page(/\?last=b/, ['c']);
    expect(await list()).toEqual(['a', 'b', 'c']);
  });

  it('takes a page without a size that points to itself for the only one', async () => {
    registry.script(/\?n=1000$/, (_, response) =>
      refuse(response, 400, 'PAGINATION_NUMBER_INVALID'),
    );
    page(/(?:)/, ['a'], '</v2/shop/orders/tags/list>; rel="next"');
    expect(await list()).toEqual(['a']);
  });

  it('sorts, and leaves out what is no version of anything', async () => {
    const hex = 'a'.repeat(64);
    page(/\?n=1000/, [
      '2.0.0',
      '1.0.0',
      '2.0.0',
      `sha256-${hex}`,
      `sha256-${hex}.sig`,
      `sha256-${hex}.att`,
      `sha256-${hex}.sbom`,
      'sha256-short',
      'not a tag',
      '../x',
      7,
      null,
    ]);
    expect(await list()).toEqual(['1.0.0', '2.0.0', 'sha256-short']);
  });

  it('takes null for no tags', async () => {
    page(/\?n=1000/, null);
    expect(await list()).toEqual([]);
  });

  it.each<[string, (response: Parameters<typeof send>[0]) => void]>([
    ['a page of a proxy', response => response.end('<html>Sign in</html>')],
    ['text', response => send(response, 200, { tags: '1.0.0' })],
    ['a number', response => send(response, 200, 5)],
    ['nothing', response => send(response, 200)],
    ['another document', response => send(response, 200, { status: 'ok' })],
  ])('does not take %s for an empty list', async (_, answer) => {
    registry.script(tagList, (_request, response) => answer(response));
    await expect(list()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it.each([
    ['NAME_UNKNOWN', 'REPOSITORY_NOT_FOUND'],
    ['NOT_FOUND', 'REPOSITORY_NOT_FOUND'],
    ['DENIED', 'AUTHENTICATION'],
    ['UNAUTHORIZED', 'AUTHENTICATION'],
  ])('takes a 404 with %s for %s', async (code, expected) => {
    registry.script(tagList, (_, response) => refuse(response, 404, code));
    await expect(list()).rejects.toMatchObject({
      code: expected,
      retryable: false,
    });
  });

  it.each(['404 page not found', '<html><h1>Not found</h1></html>'])(
    'takes a 404 that says %j for something else than a registry',
    async text => {
      registry.script(tagList, (_, response) =>
        response.writeHead(404).end(text),
      );
      await expect(list()).rejects.toMatchObject({
        code: 'UNSUPPORTED',
        status: 404,
      });
    },
  );

  it.each([
    'Orders',
    'a//b',
    '/a',
    'a/',
    '../a',
    'a/../b',
    'a b',
    'a?b',
    'a#b',
    'a%2fb',
    '',
    'a'.repeat(256),
  ])('sends nothing for the repository %j', async repository => {
    await expect(
      fakes.client(registry).listTags(repository),
    ).rejects.toMatchObject({
      code: 'INVALID_REFERENCE',
    });
    expect(registry.requests).toEqual([]);
  });
});

describe('listing repositories', () => {
  it('reads all pages', async () => {
    const registry = await fakes.registry();
    const names = Array.from(
      { length: 2001 },
      (_, index) => `team/service-${index}`,
    );
    names.forEach(name => registry.addBlob(name, Buffer.from(name)));
    expect(await fakes.client(registry).listRepositories()).toEqual(
      [...names].sort(),
    );
    expect(registry.requests).toHaveLength(3);
  });

  it.each([
    [403, 'DENIED'],
    [404, 'UNSUPPORTED'],
    [405, 'UNSUPPORTED'],
  ])(
    'says that a registry does not list when it answers %i',
    async (status, code) => {
      const registry = await fakes.registry();
      registry.script(/_catalog/, (_, response) =>
        refuse(response, status, code),
      );
      await expect(
        fakes.client(registry).listRepositories(),
      ).rejects.toMatchObject({
        code: 'UNSUPPORTED',
        remedy: expect.stringContaining('Name the repositories'),
      });
    },
  );

  it('says that a registry does not list when its token does not reach that far', async () => {
    const registry = await fakes.registry();
    const challenge = `Bearer realm="${registry.url}/token",scope="registry:catalog:*",error="insufficient_scope"`;
    registry.script(/_catalog/, (_, response) =>
      response.writeHead(401, { 'www-authenticate': challenge }).end(),
    );
    registry.script(/token/, (_, response) =>
      send(response, 200, { token: 't' }),
    );
    await expect(
      fakes.client(registry).listRepositories(),
    ).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    expect(registry.count(/_catalog/)).toBe(2);
  });
});
