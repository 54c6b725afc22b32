import { useGraphFleet } from '../__testUtils__/graphFleet';
import { idOf } from '../__testUtils__/startShop';

jest.setTimeout(60_000);

describe('plans', () => {
  const fleet = useGraphFleet();
  const { hide } = fleet;

  const plan = async (...changes: object[]) => {
    const { status, body } = await fleet.harness
      .call('post', '/plans')
      .send({ changes });
    return { status, ...body };
  };
  const edgesOf = (edges: any[]) =>
    edges.map(({ consumer, provider }) => `${consumer.name}>${provider.name}`);

  it('tell whom a version hits, and in which order to publish', async () => {
    const { effects, rollout, completeness } = await plan(
      { kind: 'publish', serviceId: idOf('shop'), version: '2.0.0' },
      {
        kind: 'upgrade',
        serviceId: idOf('web'),
        dependency: 'shop',
        range: '>=1.0.0',
      },
    );
    expect(effects).toHaveLength(2);
    expect(effects[0]).toMatchObject({
      service: { name: 'shop' },
      counts: { incompatible: 2 },
    });
    expect(edgesOf(effects[0].broken).sort()).toEqual([
      'cart>shop',
      'web>shop',
    ]);
    expect(effects[0].consumers[0]).toMatchObject({
      name: 'cart',
      direct: true,
      path: ['cart', 'shop'],
      verdict: 'incompatible',
    });
    expect(edgesOf(effects[1].healed)).toEqual(['web>shop']);
    // Nothing is known of the revision but its version.
    expect(completeness).toBe('partial');
    expect(rollout.safe).toBe('no');
    expect(rollout.steps.map((step: any) => step.service.name)).toEqual([
      'web',
      'shop',
    ]);
    expect(rollout.steps[1].breaks).toMatchObject([
      { consumer: { name: 'cart' }, provider: { name: 'shop' } },
    ]);
  });

  it('compare a revision that is there', async () => {
    const { effects } = await plan({
      kind: 'publish',
      serviceId: idOf('stock'),
      digest: fleet.stock2,
    });
    expect(effects[0]).toMatchObject({
      change: { version: '2.0.0' },
      from: { version: '2.0.0' },
      classification: 'NON_BREAKING',
    });
  });

  it('tell what a removal leaves behind', async () => {
    const { effects, rollout } = await plan({
      kind: 'remove',
      serviceId: idOf('late'),
    });
    expect(edgesOf(effects[0].broken)).toEqual([]);
    expect(effects[0].consumers.map(({ name }: any) => name)).toContain('shop');
    expect(effects[0].conflicts.gone).not.toEqual([]);
    expect(rollout).toBeUndefined();
  });

  it.each([
    [400, { kind: 'publish', serviceId: idOf('shop') }],
    [400, { kind: 'upgrade', serviceId: idOf('shop'), dependency: 'stock' }],
    [
      400,
      {
        kind: 'upgrade',
        serviceId: idOf('shop'),
        dependency: 'other',
        range: '1',
      },
    ],
    [400, { kind: 'explode', serviceId: idOf('shop') }],
    [404, { kind: 'remove', serviceId: '0123456789abcdef' }],
    [
      404,
      {
        kind: 'publish',
        serviceId: idOf('shop'),
        digest: `sha256:${'0'.repeat(64)}`,
      },
    ],
  ])('answer %s to %j', async (status, change) => {
    expect((await plan(change)).status).toBe(status);
  });

  it('are not for what is hidden, nor tell of it', async () => {
    hide('web');
    const hidden = await plan({ kind: 'remove', serviceId: idOf('web') });
    expect(hidden.status).toBe(404);
    const { effects } = await plan({
      kind: 'remove',
      serviceId: idOf('stock'),
    });
    expect(effects[0].consumers.map(({ name }: any) => name).sort()).toEqual([
      'cart',
      'late',
      'shop',
    ]);
  });
});
