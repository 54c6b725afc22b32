import { mockCredentials } from '@backstage/backend-test-utils';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { ContractEntity } from '@pacto/backstage-plugin-pacto-node';
import { CatalogVisibility } from './CatalogVisibility';
import { EntityIndex } from './EntityIndex';

const HIDDEN = 'component:default/hidden';
const LINKED = ['shown', 'hidden', 'other'];

function setUp(options: { unlinked?: boolean } = {}) {
  const getEntitiesByRefs = jest.fn(
    async ({ entityRefs }: { entityRefs: string[] }) => ({
      items: entityRefs.map(ref =>
        ref.endsWith('/shown') ? { kind: 'Component' } : undefined,
      ),
    }),
  );
  const linked = [...LINKED];
  // So old that it is read again each time.
  let now = 0;
  const clock = () => {
    now += 3_600_000;
    return now;
  };
  const load = async () =>
    linked.map(
      (name): ContractEntity => ({
        entityRef: `component:default/${name}`,
        repository: `host/${name}`,
        generated: true,
        annotations: {},
      }),
    );
  const index = EntityIndex.over(load, clock);
  const unlinked = options.unlinked
    ? AuthorizeResult.ALLOW
    : AuthorizeResult.DENY;
  const visibility = CatalogVisibility.create(
    {
      index,
      catalog: { getEntitiesByRefs } as unknown as CatalogService,
      permissions: {
        authorize: async () => [{ result: unlinked }],
        authorizeConditional: async () => [
          {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: { rule: 'X', resourceType: 'catalog-entity' },
          },
        ],
      } as Parameters<typeof CatalogVisibility.create>[0]['permissions'],
    },
    mockCredentials.user(),
  );
  return { visibility, getEntitiesByRefs, linked };
}

describe('CatalogVisibility', () => {
  it('does the same work for what is hidden and what does not exist', async () => {
    const workFor = async (repository: string) => {
      const { visibility, getEntitiesByRefs } = setUp();
      expect((await (await visibility).visibleOf([repository])).size).toBe(0);
      return getEntitiesByRefs.mock.calls.map(
        ([{ entityRefs }]) => entityRefs.length,
      );
    };
    expect(await workFor('host/hidden')).toEqual([1]);
    expect(await workFor('host/nowhere')).toEqual([1]);
  });

  it('shows what has no entity to those who may see it', async () => {
    const { visibility } = setUp({ unlinked: true });
    expect([
      ...(await (
        await visibility
      ).visibleOf(['host/hidden', 'host/shown', 'host/nowhere'])),
    ]).toEqual(['host/shown', 'host/nowhere']);
  });

  it('asks about each entity once', async () => {
    const { visibility, getEntitiesByRefs } = setUp();
    const seen = await visibility;
    const scope = await seen.scope();
    expect(scope).toMatchObject({ kind: 'only', ids: [expect.any(String)] });
    expect(await seen.scope()).toBe(scope);
    await seen.visibleOf(['host/shown', 'host/other']);
    const asked = getEntitiesByRefs.mock.calls.flatMap(
      ([{ entityRefs }]) => entityRefs,
    );
    expect(asked).toContain(HIDDEN);
    expect(asked).toHaveLength(LINKED.length);
  });

  it('tells nothing of an entity that appears during the request', async () => {
    const { visibility, linked } = setUp({ unlinked: true });
    const seen = await visibility;
    const hidden = linked.splice(linked.indexOf('hidden'), 1);
    expect((await seen.visibleOf(['host/hidden'])).size).toBe(1);
    linked.push(...hidden);
    expect(await seen.entityRefOf('host/hidden')).toBeUndefined();
    expect(await seen.scope()).toMatchObject({ kind: 'except' });
  });
});
