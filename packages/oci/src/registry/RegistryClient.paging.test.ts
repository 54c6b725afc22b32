import { nextQuery } from './paging';
import { useFakes } from '../__testUtils__/fakes';
import {
  FakeRegistry,
  paged,
  PagingDialect,
  pagingDialects,
} from '../testUtils';

// Many small steps, on a machine that may be busy.
jest.setTimeout(60_000);

const fakes = useFakes();
const counts = [0, 1, 49, 50, 51, 99, 100, 101, 5000];
const dialects = Object.keys(pagingDialects) as PagingDialect[];

/** The newest version comes last, as registries that list in the order of pushes have it. */
const versions = (count: number) =>
  Array.from({ length: count }, (_, index) => `1.0.${index}`);

describe('T9: every tag arrives, whatever pages a registry makes', () => {
  let registry: FakeRegistry;

  beforeEach(async () => {
    registry = await fakes.registry();
  });

  describe.each(dialects)('in the dialect %s', dialect => {
    it.each(counts)('%i tags', async count => {
      const repository = 'team/shop/orders';
      registry.addBlob(repository, Buffer.from('x'));
      const mediaType = 'x';
      versions(count).forEach(tag =>
        registry.addManifest(repository, {
          bytes: Buffer.from(tag),
          mediaType,
          tag,
        }),
      );
      registry.script(/tags\/list/, paged(dialect));
      expect(await fakes.client(registry).listTags(repository)).toEqual(
        versions(count).sort(),
      );
      expect(registry.count(/^GET \/v2\/team\/shop\/orders\/tags\/list/)).toBe(
        registry.requests.length,
      );
    });

    it('250 repositories', async () => {
      const names = Array.from({ length: 250 }, (_, index) => `team/s${index}`);
      names.forEach(name => registry.addBlob(name, Buffer.from('x')));
      registry.script(/_catalog/, paged(dialect));
      expect(await fakes.client(registry).listRepositories()).toEqual(
        names.sort(),
      );
    });
  });

  it('asks once per page and once again where the size is refused', async () => {
    versions(250).forEach(tag =>
      registry.addManifest('orders', {
        bytes: Buffer.from(tag),
        mediaType: 'x',
        tag,
      }),
    );
    const asked = async (dialect: PagingDialect) => {
      const before = registry.requests.length;
      registry.script(/tags\/list/, paged(dialect));
      await fakes.client(registry).listTags('orders');
      return registry.requests.length - before;
    };
    expect(await asked('distribution')).toBe(1);
    expect(await asked('ghcr')).toBe(3);
    expect(await asked('quay')).toBe(5);
    expect(await asked('ecr')).toBe(3);
    expect(await asked('refusesSize')).toBe(4);
    expect(await asked('selfPointing')).toBe(3);
  });
});

describe('nextQuery', () => {
  const base = new URL('https://registry.example/v2/orders/tags/list');

  it.each([
    ['</x?n=1>; rel="next"', '?n=1'],
    ['</x?n=1>; rel=next', '?n=1'],
    ['</x?n=1>; rel="prev NEXT"', '?n=1'],
    ['</x?n=1>; rel=prev, </x?n=2>; title=a; rel="next"', '?n=2'],
    ['</x?n=1>; rel="prev"', undefined],
    ['</x?n=1>; rel=nextpage', undefined],
    ['</x?n=1>; rel="next', undefined],
  ])('of %s is %s', (link, expected) =>
    expect(nextQuery(link, base)).toBe(expected),
  );

  it.each([
    ['<', ''],
    ['<a>; rel="', 'next '],
    ['<a>', '; rel ='],
  ])('T48: takes a hostile header that begins with %s', (start, part) => {
    const link = start + part.repeat(200_000) + '<'.repeat(1_000_000);
    expect(nextQuery(link, base)).toBeUndefined();
  });
});
