import type { ContractEntity } from '@pacto/backstage-plugin-pacto-node';
import { EntityIndex } from './EntityIndex';

function entity(
  entityRef: string,
  more: Partial<ContractEntity> = {},
): ContractEntity {
  return {
    entityRef,
    repository: 'host/payments',
    generated: false,
    annotations: {},
    ...more,
  };
}

describe('EntityIndex', () => {
  const refOf = async (...entities: ContractEntity[]) =>
    (await EntityIndex.over(async () => entities).get()).get('host/payments')
      ?.entityRef;

  it('prefers hand-written entities, then the first by name', async () => {
    const generated = entity('component:default/a', { generated: true });
    const b = entity('component:default/b');
    const c = entity('component:default/c');
    expect(await refOf(generated)).toBe('component:default/a');
    expect(await refOf(generated, c, b)).toBe('component:default/b');
    expect(await refOf(b, generated, c)).toBe('component:default/b');
  });

  it('leaves out entities of kinds that cannot stand for a contract', async () => {
    const system = entity('system:default/a');
    const api = entity('api:default/a');
    expect(await refOf(system, api)).toBeUndefined();
    const resource = entity('resource:default/z', { generated: true });
    expect(await refOf(system, api, resource)).toBe('resource:default/z');
  });

  it('leaves out interfaces and annotations that cannot be read', async () => {
    expect(
      await refOf(
        entity('component:default/a', { interfaceName: 'api' }),
        entity('component:default/b', { repository: undefined }),
      ),
    ).toBeUndefined();
  });

  it('keeps who owns it, and what it is part of', async () => {
    const more = { owner: 'group:default/shop', system: 'system:default/web' };
    const index = EntityIndex.over(async () => [
      entity('component:default/a', more),
    ]);
    expect((await index.get()).get('host/payments')).toEqual({
      entityRef: 'component:default/a',
      ...more,
    });
  });

  describe('over time', () => {
    let now = 0;
    const load = jest.fn<Promise<ContractEntity[]>, []>();
    const first = entity('component:default/a');
    const second = entity('component:default/b');

    beforeEach(() => {
      now = 0;
      load.mockReset().mockResolvedValue([first]);
    });

    const nextOf = (index: EntityIndex) =>
      index.get().then(refs => refs.get('host/payments')?.entityRef);

    it('reads once for callers at the same time, and again after 15 seconds', async () => {
      const index = EntityIndex.over(load, () => now);
      await Promise.all([index.get(), index.get()]);
      now = 14_999;
      await index.get();
      expect(load).toHaveBeenCalledTimes(1);

      now = 15_000;
      load.mockResolvedValue([second]);
      // Nobody waits for the second read.
      expect(await nextOf(index)).toBe(first.entityRef);
      expect(load).toHaveBeenCalledTimes(2);
      expect(await nextOf(index)).toBe(second.entityRef);
    });

    it('is not used after a minute, whatever the catalog does', async () => {
      const index = EntityIndex.over(load, () => now);
      await index.get();
      load.mockRejectedValue(new Error('catalog is away'));
      now = 59_999;
      expect(await nextOf(index)).toBe(first.entityRef);
      now = 60_000;
      await expect(index.get()).rejects.toThrow('catalog is away');
      load.mockResolvedValue([second]);
      expect(await nextOf(index)).toBe(second.entityRef);
    });
  });
});
