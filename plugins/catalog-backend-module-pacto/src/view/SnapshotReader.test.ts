import { mockServices } from '@backstage/backend-test-utils';
import { toContractItem } from '@pacto/backstage-plugin-pacto-node';
import { FakePacto } from '../__testUtils__/FakePacto';
import { HOST, item } from '@pacto/backstage-plugin-pacto-node/testUtils';
import { SnapshotReader } from './SnapshotReader';

const items = ['a', 'b', 'c', 'd', 'e'].map(name =>
  item(name, { definitions: { api: `openapi: ${name}` } }),
);

function readerOf(pacto: FakePacto) {
  return SnapshotReader.create({
    auth: mockServices.auth(),
    pacto: pacto.service,
  });
}

describe('SnapshotReader', () => {
  it('reads all pages', async () => {
    const pacto = new FakePacto(items);
    expect(await readerOf(pacto).readAll(new Map())).toEqual({
      items: items.map(toContractItem),
      completeness: 'complete',
    });
    const all = items.map(({ repository }) => repository).join();
    expect(pacto.requests).toEqual([
      ...Array(3).fill('hashes'),
      ...Array(3).fill(all),
    ]);
  });

  it('reads again only what changed', async () => {
    const known = new Map(
      items.map(entry => [entry.repository, toContractItem(entry)]),
    );
    const changed = { ...items[1], hash: 'another', title: 'changed' };
    const pacto = new FakePacto([items[0], changed, items[4]]);
    expect((await readerOf(pacto).readAll(known)).items).toEqual(
      [items[0], changed, items[4]].map(toContractItem),
    );
    expect(pacto.requests).toEqual(['hashes', 'hashes', changed.repository]);
  });

  it('leaves out what went away between the two reads', async () => {
    const pacto = new FakePacto(items);
    pacto.meanwhile = async () => pacto.remove(items[2].repository);
    const { items: read } = await readerOf(pacto).readAll(new Map());
    expect(read).toEqual(
      items.filter((_, index) => index !== 2).map(toContractItem),
    );
  });

  it('returns nothing of an answer that breaks off', async () => {
    const pacto = new FakePacto(items);
    pacto.failAt = { index: 4, error: new Error('gone') };
    await expect(readerOf(pacto).readAll(new Map())).rejects.toThrow('gone');
  });

  it.each([
    ['100 repositories', 'x', 120],
    ['what fits into a URL', 'x'.repeat(400), 30],
  ])('asks for at most %s at once', async (_, name, count) => {
    const pacto = new FakePacto(items);
    const repositories = [
      items[0].repository,
      ...Array.from({ length: count }, (__, i) => `h.example/${name}/${i}`),
      items[4].repository,
    ];
    const { items: read } = await readerOf(pacto).readSome(repositories);
    expect(read).toEqual([items[0], items[4]].map(toContractItem));
    const asked = pacto.requests.map(request => request.split(','));
    expect(asked.flat()).toEqual(repositories);
    expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(
      100,
    );
    expect(
      Math.max(...pacto.requests.map(({ length }) => length)),
    ).toBeLessThanOrEqual(6000);
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('reads the texts of definitions apart', async () => {
    const repositories = ['b', 'nowhere', 'e'].map(
      name => `${HOST}/shop/${name}`,
    );
    expect(
      await readerOf(new FakePacto(items)).readDefinitions(repositories),
    ).toEqual(
      new Map([
        [`${HOST}/shop/b`, new Map([['api', 'openapi: b']])],
        [`${HOST}/shop/e`, new Map([['api', 'openapi: e']])],
      ]),
    );
  });

  it('is as complete as its least complete page', async () => {
    const pacto = new FakePacto(items);
    const { service } = pacto;
    const answers = ['complete', 'partial', 'complete'] as const;
    let page = 0;
    const reader = SnapshotReader.create({
      auth: mockServices.auth(),
      pacto: {
        ...service,
        getSnapshot: async (...args) => {
          const completeness = answers[page];
          page += 1;
          return { ...(await service.getSnapshot(...args)), completeness };
        },
      },
    });
    expect((await reader.readAll(new Map())).completeness).toBe('partial');
  });

  it('stops when it is told to', async () => {
    const pacto = new FakePacto(items);
    await expect(
      readerOf(pacto).readAll(
        new Map(),
        AbortSignal.abort(new Error('shutting down')),
      ),
    ).rejects.toThrow('shutting down');
    expect(pacto.requests).toEqual([]);
  });
});
