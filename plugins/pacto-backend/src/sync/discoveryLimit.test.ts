import type { Stores } from '../store';
import type { ContractSource } from './ContractSource';
import { Discovery } from './Discovery';

const HOST = 'registry.shop.example';
const MOST = 5_000;

describe('repositories that contracts refer to', () => {
  const names = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}/r${index}`);
  const create = (targets: () => string[], known: ReadonlySet<string>) => {
    const source = {
      id: 'shop',
      host: HOST,
      covers: () => false,
      discovers: { entities: false, references: true },
      discover: async () => ['named'],
    } as unknown as ContractSource;
    const full = (path: string) => `${HOST}/${path}`;
    return Discovery.create({
      source,
      sources: [source],
      stores: {
        references: { targetsOn: async () => targets().map(full) },
        repositories: {
          known: async (asked: readonly string[]) =>
            new Set(
              asked.filter(name => known.has(name.slice(HOST.length + 1))),
            ),
        },
      } as unknown as Stores,
      entities: { repositoriesOn: async () => [] },
      reader: {} as never,
      signal: new AbortController().signal,
    });
  };

  it('are no more than the limit in one sync, however many one contract names', async () => {
    let targets = names('a', MOST + 100);
    const discovery = create(() => targets, new Set());
    const first = await discovery.first();
    targets = [...targets, ...names('b', 100)];
    expect([...first, ...(await discovery.further())]).toHaveLength(1 + MOST);
  });

  it('are all read that are known, so that nothing is missing for the limit', async () => {
    const known = names('z', 2 * MOST);
    const discovery = create(
      () => [...names('a', MOST + 100), ...known],
      new Set(known),
    );
    const first = await discovery.first();
    expect(first).toHaveLength(1 + MOST + known.length);
    expect(first).toEqual(expect.arrayContaining([known[0], known.at(-1)]));
  });
});
