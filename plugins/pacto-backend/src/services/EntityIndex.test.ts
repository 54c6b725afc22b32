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
    (await EntityIndex.over(async () => entities).get()).get('host/payments');

  it('prefers hand-written entities, then the first by name', async () => {
    const generated = entity('component:default/a', { generated: true });
    const b = entity('component:default/b');
    const c = entity('component:default/c');
    expect(await refOf(generated)).toBe('component:default/a');
    expect(await refOf(generated, c, b)).toBe('component:default/b');
    expect(await refOf(b, generated, c)).toBe('component:default/b');
  });

  it('leaves out interfaces and annotations that cannot be read', async () => {
    expect(
      await refOf(
        entity('api:default/a', { interfaceName: 'api' }),
        entity('component:default/b', { repository: undefined }),
      ),
    ).toBeUndefined();
  });

  it('reads once for callers at the same time, and again after 15 seconds', async () => {
    let now = 0;
    const load = jest.fn(async () => [entity('component:default/a')]);
    const index = EntityIndex.over(load, () => now);

    await Promise.all([index.get(), index.get()]);
    now = 14_999;
    await index.get();
    expect(load).toHaveBeenCalledTimes(1);

    now = 15_000;
    await index.get();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('does not keep a failure', async () => {
    const load = jest
      .fn<Promise<ContractEntity[]>, []>()
      .mockRejectedValueOnce(new Error('catalog is away'))
      .mockResolvedValueOnce([entity('component:default/a')]);
    const index = EntityIndex.over(load);

    await expect(index.get()).rejects.toThrow('catalog is away');
    expect((await index.get()).size).toBe(1);
  });
});
