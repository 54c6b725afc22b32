import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import type { JsonValue } from '@backstage/types';
import type { Enrichment } from '@pacto/backstage-plugin-pacto-node';
import { handWritten } from '../__testUtils__/entities';
import { HOST } from '@pacto/backstage-plugin-pacto-node/testUtils';
import { PactoProcessor } from './PactoProcessor';

const ORDERS = `${HOST}/shop/orders`;

const enrichment: Enrichment = {
  annotations: {
    'pacto.dev/version': '1.2.0',
    'pacto.dev/digest': 'sha256:abc',
    'pacto.dev/status': 'valid',
    'pacto.dev/hash': '0123456789abcdef',
  },
  findings: ['Dependency "gone" is gone.'],
  providesApis: ['api:default/orders-api'],
  dependsOn: ['resource:default/postgres'],
  tags: ['core'],
  description: 'From the contract',
  system: 'system:default/sales',
  owner: 'group:default/writers',
};

class MemoryCache implements CatalogProcessorCache {
  readonly #values = new Map<string, JsonValue>();
  async get<T extends JsonValue>(key: string) {
    return this.#values.get(key) as T | undefined;
  }
  async set<T extends JsonValue>(key: string, value: T) {
    this.#values.set(key, value);
  }
}

async function process(
  entity: Entity,
  options: {
    known?: Record<string, Enrichment>;
    cache?: MemoryCache;
    origin?: string;
  } = {},
) {
  const emit = jest.fn();
  const known = options.known ?? { [ORDERS]: enrichment };
  const location = { type: options.origin ?? 'url', target: 'somewhere' };
  const processor = PactoProcessor.create({
    index: { enrichment: repository => known[repository] },
  });
  const result = await processor.preProcessEntity(
    entity,
    location,
    emit,
    location,
    options.cache ?? new MemoryCache(),
  );
  return { result, emit };
}

describe('PactoProcessor', () => {
  it('adds the facts, joins relations, and fills in what is not written', async () => {
    const { result, emit } = await process(handWritten('orders', 'orders'));
    expect(result.metadata).toEqual({
      name: 'orders',
      namespace: 'default',
      description: 'From the contract',
      tags: ['core'],
      annotations: {
        'backstage.io/managed-by-origin-location': expect.any(String),
        'pacto.dev/contract': `oci://${ORDERS}`,
        ...enrichment.annotations,
        'pacto.dev/findings': 'Dependency "gone" is gone.',
      },
    });
    expect(result.spec).toEqual({
      type: 'website',
      lifecycle: 'production',
      owner: 'writers',
      system: 'system:default/sales',
      providesApis: ['api:default/orders-api'],
      dependsOn: ['resource:default/postgres'],
    });
    expect(emit.mock.calls).toEqual([
      [{ type: 'refresh', key: `pacto:${ORDERS}` }],
    ]);
  });

  it('never changes what is written, except the facts of the contract', async () => {
    const written = handWritten('orders', 'orders', {
      annotations: { 'pacto.dev/version': '0.0.1', 'example.com/x': 'y' },
    });
    written.metadata.description = 'Written';
    written.metadata.tags = ['mine'];
    written.spec = {
      ...written.spec,
      system: 'retail',
      providesApis: ['orders-api', 'other', 'not a ref:::'],
      dependsOn: ['resource:postgres', 'component:cache'],
    };
    const { result } = await process(written);
    expect(result.metadata).toMatchObject({
      description: 'Written',
      tags: ['mine'],
      annotations: { 'pacto.dev/version': '1.2.0', 'example.com/x': 'y' },
    });
    expect(result.spec).toEqual(written.spec);
  });

  it('shows that entity and contract name different owners', async () => {
    const { result } = await process(handWritten('orders', 'orders'), {
      known: {
        [ORDERS]: { ...enrichment, findings: [], owner: 'group:default/x' },
      },
    });
    expect(result.spec?.owner).toBe('writers');
    expect(result.metadata.annotations?.['pacto.dev/findings']).toBe(
      'The contract names group:default/x as owner and this entity group:default/writers; the entity wins, correct the one that is wrong.',
    );
  });

  it('lets the interfaces of a resource depend on it, and nothing on itself', async () => {
    const { result } = await process(
      handWritten('orders', 'orders', { kind: 'Resource' }),
      {
        known: {
          [ORDERS]: {
            ...enrichment,
            dependsOn: ['resource:default/orders'],
          },
        },
      },
    );
    expect(result.spec).toMatchObject({
      dependencyOf: ['api:default/orders-api'],
    });
    expect(result.spec).not.toHaveProperty('dependsOn');
    expect(result.spec).not.toHaveProperty('providesApis');
  });

  it('adds only the facts to other kinds', async () => {
    const written = handWritten('sales', 'orders', { kind: 'System' });
    const { result } = await process(written);
    expect(result.spec).toEqual(written.spec);
    expect(result.metadata.description).toBeUndefined();
    expect(result.metadata.annotations).toMatchObject(enrichment.annotations);
  });

  it('falls back on what the entity got before, for the same contract', async () => {
    const cache = new MemoryCache();
    const entity = handWritten('orders', 'orders');
    const { result: before } = await process(entity, { cache });
    expect((await process(entity, { cache, known: {} })).result).toEqual(
      before,
    );
    const moved = handWritten('orders', 'elsewhere');
    expect((await process(moved, { cache, known: {} })).result).toBe(moved);
  });

  it('says what is wrong with an annotation that names no repository', async () => {
    const { result, emit } = await process(
      handWritten('orders', undefined, {
        annotations: { 'pacto.dev/contract': 'ghcr.io/shop/orders' },
      }),
    );
    expect(result.metadata.annotations).toMatchObject({
      'pacto.dev/status': 'unknown',
      'pacto.dev/findings': expect.stringMatching(
        /ghcr\.io\/shop\/orders.*write it as oci:\/\/host\/path/,
      ),
    });
    expect(emit).not.toHaveBeenCalled();
  });

  it('leaves generated entities and those without a contract alone', async () => {
    const plain = handWritten('orders');
    expect((await process(plain)).result).toBe(plain);
    const generated = handWritten('orders', 'orders');
    const { result, emit } = await process(generated, { origin: 'pacto' });
    expect(result).toBe(generated);
    expect(emit).not.toHaveBeenCalled();
  });
});
