import type { Entity } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import type { DefinitionSource } from '@pacto/backstage-plugin-pacto-node';
import { FakeCatalog } from '../__testUtils__/FakeCatalog';
import { FakePacto } from '../__testUtils__/FakePacto';
import { HOST, item } from '@pacto/backstage-plugin-pacto-node/testUtils';
import { SnapshotReader } from '../view/SnapshotReader';
import { EntityWriter } from './EntityWriter';

const api = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name, namespace: 'default' },
  spec: { type: 'openapi', definition: 'sha256:…' },
});

const source = (name: string, bytes = 10): [string, DefinitionSource] => [
  `api:default/${name}`,
  { repository: `${HOST}/shop/${name}`, interfaceName: 'api', bytes },
];

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `s${index}`);

function start(pacto = new FakePacto()) {
  const catalog = new FakeCatalog();
  const snapshot = SnapshotReader.create({
    auth: mockServices.auth(),
    pacto: pacto.service,
  });
  const writer = EntityWriter.create({ snapshot });
  const write = (options: {
    added?: Entity[];
    removed?: string[];
    sources?: [string, DefinitionSource][];
    signal?: AbortSignal;
  }) =>
    writer.write({
      connection: catalog,
      sources: new Map(options.sources),
      changes: { added: options.added ?? [], removed: options.removed ?? [] },
      signal: options.signal,
    });
  const sizes = () =>
    catalog.mutations.map(mutation =>
      mutation.type === 'delta'
        ? [mutation.added.length, mutation.removed.length]
        : mutation.type,
    );
  return { catalog, write, sizes };
}

const withText = (name: string, text: string) =>
  item(name, { definitions: { api: text } });

describe('EntityWriter', () => {
  it('writes each API with the text of its definition', async () => {
    const pacto = new FakePacto(['a', 'b'].map(n => withText(n, `of ${n}\0`)));
    const { catalog, write } = start(pacto);
    const plain = { ...api('c'), spec: { definition: 'a note' } };
    expect(
      await write({
        added: [api('a'), api('b'), plain],
        sources: ['a', 'b'].map(name => source(name)),
      }),
    ).toEqual([]);
    expect(catalog.generated().map(({ spec }) => spec?.definition)).toEqual([
      'of a',
      'of b',
      'a note',
    ]);
  });

  it('leaves out an API whose definition is gone by now', async () => {
    const { catalog, write } = start(new FakePacto([withText('a', 'text')]));
    expect(
      await write({
        added: ['a', 'b', 'c'].map(api),
        sources: [source('a'), source('b')],
      }),
    ).toEqual(['api:default/b']);
    expect(catalog.refs()).toEqual(['api:default/a', 'api:default/c']);
  });

  it('makes mutations of a hundred entities, or of 2 MiB of definitions', async () => {
    const many = start();
    await many.write({
      added: names(250).map(api),
      removed: names(150).map(name => `api:default/old-${name}`),
    });
    expect(many.sizes()).toEqual([
      [100, 0],
      [100, 0],
      [50, 0],
      [0, 100],
      [0, 50],
    ]);

    const large = names(5);
    const few = start(new FakePacto(large.map(name => withText(name, 'x'))));
    await few.write({
      added: large.map(api),
      sources: large.map((name, at) =>
        source(name, [1, 1, 3, 1, 2][at] * 1024 * 1024),
      ),
    });
    expect(few.sizes()).toEqual([
      [2, 0],
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  it('removes nothing when something could not be added', async () => {
    const pacto = new FakePacto();
    pacto.failAt = { index: 0, error: new Error('away') };
    const { catalog, write } = start(pacto);
    await expect(
      write({
        added: [api('a')],
        removed: ['api:default/b'],
        sources: [source('a')],
      }),
    ).rejects.toThrow('away');
    expect(catalog.mutations).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const { write, sizes } = start();
    const signal = AbortSignal.abort(new Error('shutting down'));
    await expect(write({ added: [api('a')], signal })).rejects.toThrow(
      'shutting down',
    );
    expect(sizes()).toEqual([]);
  });
});
