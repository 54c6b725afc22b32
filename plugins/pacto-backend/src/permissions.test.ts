import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { LayoutStore } from '@pacto/oci';
import { pushContract, pushText } from './__testUtils__/bundles';
import type { PluginHarness, TestPolicy } from './__testUtils__/PluginHarness';
import { createShop, HOST, idOf } from './__testUtils__/startShop';

jest.setTimeout(60_000);

const startShop = createShop();

describe('what a caller may see', () => {
  const LINKED = [
    'payments',
    'orders',
    'stock',
    'rules',
    'ruled',
    'ruled-over',
    'unruled',
  ];
  const directory = createMockDirectory();
  let harness: PluginHarness;
  let digest: string;

  beforeAll(async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    const dependencies = {
      payments: `oci://${HOST}/payments`,
      nowhere: `oci://${HOST}/nowhere`,
    };
    ({ digest } = await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    }));
    await pushText(writer, 'payments', 'service: [', { tag: '2.0.0' });
    for (const name of ['orders', 'stock']) {
      const contract = { name, version: '1.0.0', dependencies };
      await pushContract(writer, name, contract);
    }
    // Of the same name as a hidden one, and without an entity.
    await pushContract(writer, 'loose', { name: 'payments', version: '1.0.0' });
    await pushContract(
      writer,
      'rules',
      {
        name: 'rules',
        version: '1.0.0',
        more: 'policies: [{name: own, schema: policy/schema.json}]\n',
      },
      {
        files: {
          'policy/schema.json':
            '{"required": ["pactoVersion", "secret-demand"]}',
        },
      },
    );
    await pushContract(writer, 'ruled', {
      name: 'ruled',
      version: '1.0.0',
      more: `policies: [{name: rules, ref: "oci://${HOST}/rules"}]\n`,
    });
    // Through a policy that everybody may see, and to one that is not there.
    for (const [name, target] of [
      ['ruled-over', 'ruled'],
      ['unruled', 'nothing'],
    ]) {
      await pushContract(writer, name, {
        name,
        version: '1.0.0',
        more: `policies: [{name: rules, ref: "oci://${HOST}/${target}"}]\n`,
      });
    }
    harness = await startShop(directory.path, LINKED);
  });

  beforeEach(() => {
    harness.policy = {};
  });

  afterAll(() => harness.stop());

  const names = async (policy: TestPolicy) => {
    harness.policy = policy;
    const list = await harness.get('/services');
    expect(list.totalItems).toBe(list.items.length);
    const { valid, invalid, unknown } = list.counts;
    expect(valid + invalid + unknown).toBe(list.items.length);
    return list.items.map((item: any) => item.repository.split('/')[1]);
  };
  const hidden = { hidden: ['component:default/payments'] };
  const unlinked = ['pacto.unlinked.read'];

  it.each<[string, TestPolicy, (name: string) => boolean]>([
    ['everything', {}, () => true],
    ['no entity', { entities: AuthorizeResult.DENY }, name => name === 'loose'],
    ['some entities', { entities: hidden }, name => name !== 'payments'],
    ['only entities', { denied: unlinked }, name => name !== 'loose'],
    [
      'only some entities',
      { entities: hidden, denied: unlinked },
      name => name !== 'loose' && name !== 'payments',
    ],
    [
      'nothing',
      { entities: AuthorizeResult.DENY, denied: unlinked },
      () => false,
    ],
  ])('%s', async (_, policy, isSeen) => {
    expect((await names(policy)).sort()).toEqual(
      [...LINKED, 'loose'].filter(isSeen).sort(),
    );
  });

  it('is everything for other plugins', async () => {
    harness.policy = { entities: AuthorizeResult.DENY, denied: unlinked };
    const header = mockCredentials.service.header();
    expect((await harness.get('/services', header)).totalItems).toBe(8);
  });

  it('never more than the pages it takes', async () => {
    harness.policy = { entities: hidden };
    const first = await harness.get('/services?limit=2');
    const { nextCursor } = first.pageInfo;
    const second = await harness.get(`/services?limit=5&cursor=${nextCursor}`);
    expect(first.totalItems).toBe(7);
    expect([...first.items, ...second.items]).toHaveLength(7);
    expect(second.pageInfo).toEqual({});
  });

  it('answers the same for what is hidden and what does not exist', async () => {
    harness.policy = { entities: hidden };
    const paths = (id: string) => [
      `/services/${id}`,
      `/services/${id}/versions`,
      `/services/${id}/revisions/${digest}`,
      `/services/${id}/revisions/${digest}/file?path=pacto.yaml`,
      `/services/${id}/revisions/1.0.0`,
      `/services/${id}/revisions/${digest}/interfaces/api`,
      `/services/${id}/revisions/${digest}/interfaces/api/item?key=x`,
      `/services/${id}/revisions/${digest}/sbom`,
      `/services/${id}/dependencies`,
      `/services/${id}/dependents`,
      `/services/${id}/diff?from=${digest}&to=${digest}`,
      `/services/${id}/impact?from=${digest}&to=${digest}`,
      `/services/${id}/graph`,
      `/services/${id}/graph/path?to=${idOf('orders')}`,
      `/services/${idOf('orders')}/graph/path?to=${id}`,
    ];
    const answersOf = async (id: string) =>
      Promise.all(
        paths(id).map(async path => {
          const { status, body } = await harness.call('get', path);
          return JSON.parse(
            JSON.stringify({ status, body }).replaceAll(id, 'ID'),
          );
        }),
      );
    const answers = await answersOf(idOf('payments'));
    expect(answers).toEqual(await answersOf('0123456789abcdef'));
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array(14).fill(404),
      200,
    ]);

    const planFor = async (serviceId: string) => {
      const { status, text } = await harness
        .call('post', '/plans')
        .send({ changes: [{ kind: 'remove', serviceId }] });
      return [status, text.replaceAll(serviceId, 'ID')];
    };
    const planned = await planFor(idOf('payments'));
    expect(planned).toEqual(await planFor('0123456789abcdef'));
    expect(planned[0]).toBe(404);

    const byEntity = async (name: string) => {
      const path = `/services/by-entity/component/default/${name}`;
      const { status, text } = await harness.call('get', path);
      return [status, text.replaceAll(name, 'NAME')];
    };
    expect(await byEntity('payments')).toEqual(await byEntity('nobody'));
  });

  it('does not tell a hidden target from one that does not exist', async () => {
    harness.policy = { entities: hidden };
    const { items } = await harness.get(
      `/services/${idOf('orders')}/dependencies`,
    );
    const [payments, nowhere] = items.map((item: any) =>
      JSON.parse(
        JSON.stringify(item)
          .replaceAll('payments', 'X')
          .replaceAll('nowhere', 'X'),
      ),
    );
    expect(payments).toEqual(nowhere);
    expect(payments).toMatchObject({ state: 'unknown', reason: 'hidden' });
    expect(payments.target).toBeUndefined();
    const { service } = await harness.get(`/services/${idOf('orders')}`);
    expect(service.dependencies).toEqual({
      total: 2,
      unresolved: 0,
      unknown: 2,
    });
  });

  it('does not name hidden dependents', async () => {
    harness.policy = { entities: { hidden: ['component:default/orders'] } };
    const { items } = await harness.get(
      `/services/${idOf('payments')}/dependents`,
    );
    expect(items.map((item: any) => item.name)).toEqual(['stock']);
  });

  it('does not tell of a collision with a hidden service', async () => {
    const path = `/services/${idOf('loose')}`;
    const open = await harness.get(path);
    expect(open.findings).toMatchObject([{ code: 'NAME_COLLISION' }]);
    expect(open.service.findings).toEqual({ errors: 0, warnings: 1 });

    harness.policy = { entities: hidden };
    const limited = await harness.get(path);
    expect(limited.findings).toEqual([]);
    expect(limited.service.findings).toEqual({ errors: 0, warnings: 0 });
  });

  it.each(['ruled', 'ruled-over'])(
    'does not tell what a hidden policy makes of %s',
    async name => {
      const path = `/services/${idOf(name)}`;
      const open = await harness.get(path);
      expect(open.service.compliance).toMatchObject({
        status: 'NonCompliant',
        reasons: [{ code: 'POLICY_VIOLATION', policy: 'rules' }],
      });
      expect(JSON.stringify(open)).toContain('secret-demand');

      harness.policy = { entities: { hidden: ['component:default/rules'] } };
      const limited = await harness.get(path);
      expect(limited.service.compliance).toMatchObject({
        status: 'Unknown',
        checks: { failed: 0, unknown: 1 },
        reasons: expect.arrayContaining([
          expect.objectContaining({ code: 'POLICY_NOT_SEEN' }),
        ]),
      });
      expect(limited.findings).toEqual([]);
      expect(JSON.stringify(limited)).not.toContain('secret-demand');
      const { complianceCounts } = await harness.get('/services');
      expect(complianceCounts).toMatchObject({ NonCompliant: 0, Unknown: 3 });
    },
  );

  it('does not tell a hidden policy from one that does not exist', async () => {
    harness.policy = { entities: { hidden: ['component:default/rules'] } };
    const complianceOf = async (name: string) => {
      const { service } = await harness.get(`/services/${idOf(name)}`);
      return JSON.stringify(service.compliance).replaceAll('nothing', 'rules');
    };
    expect(await complianceOf('ruled')).toBe(await complianceOf('unruled'));
    const list = await harness.get('/services?compliance=Unknown');
    expect(list.items.map((item: any) => item.name).sort()).toEqual([
      'ruled',
      'ruled-over',
      'unruled',
    ]);
  });

  it('does not tell of problems in a hidden repository', async () => {
    expect(await harness.get('/services')).toMatchObject({
      completeness: 'partial',
    });
    harness.policy = { entities: hidden };
    expect(await harness.get('/services')).toMatchObject({
      completeness: 'complete',
      limitations: [],
    });
    const { items } = await harness.get('/sources');
    expect(items).toMatchObject([{ repositories: 7, problems: [] }]);
    expect(items[0].lastRun).not.toHaveProperty('repositories');
  });
});
