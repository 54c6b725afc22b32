import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { pushContract, type TestContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { serviceIdOf } from '../store';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const HOST = 'registry.shop.example';
const POLICY = `oci://${HOST}/policies/owners`;

const refersTo = (ref: string) => `policies: [{name: owners, ref: "${ref}"}]\n`;

/** A policy that demands a key of `service`. */
function demanding(key: string, version = '1.0.0') {
  const contract: TestContract = {
    name: 'owners',
    version,
    more: 'policies: [{name: own, schema: policy/schema.json}]\n',
    owner: 'team/platform',
  };
  const schema = { properties: { service: { required: [key] } } };
  const files = { 'policy/schema.json': JSON.stringify(schema) };
  return [contract, { files }] as const;
}

describe.each(databases.eachSupportedId())(
  'policies of other repositories, %s',
  databaseId => {
    const directory = createMockDirectory();
    let writer: LayoutStore;
    let harness: SyncHarness;

    beforeEach(async () => {
      directory.clear();
      writer = LayoutStore.create({ directory: directory.path });
      harness = await SyncHarness.create(await databases.init(databaseId));
      harness.addSource({ directory: directory.path });
    });

    afterEach(() => harness.close());

    const push = (name: string, contract: Partial<TestContract> = {}) =>
      pushContract(writer, name, { name, version: '1.0.0', ...contract });
    const assessment = async (name: string) => {
      const id = serviceIdOf(`${HOST}/${name}`);
      return (await harness.stores.assessments.of([id])).get(id);
    };
    const statusOf = async (name: string) =>
      (await assessment(name))?.compliance.status;

    it('are enforced when they come with their users', async () => {
      await pushContract(writer, 'policies/owners', ...demanding('owner'));
      await push('payments', { more: refersTo(POLICY), owner: 'team/pay' });
      await push('orders', { more: refersTo(POLICY) });
      await harness.sync();

      expect(await statusOf('payments')).toBe('Compliant');
      expect(await assessment('orders')).toMatchObject({
        compliance: {
          status: 'NonCompliant',
          reasons: [{ code: 'POLICY_VIOLATION', policy: 'owners' }],
        },
        findings: [{ code: 'POLICY_VIOLATION', layer: 'policy' }],
      });
      // The revision itself breaks no rule.
      expect(await harness.service('orders')).toMatchObject({
        status: 'valid',
        errors: 0,
      });
    });

    it('count as unknown until they are there', async () => {
      await push('orders', { more: refersTo(POLICY) });
      await harness.sync();
      expect(await assessment('orders')).toMatchObject({
        compliance: { status: 'Unknown' },
        findings: [{ code: 'POLICY_REF_UNRESOLVED' }],
      });

      await pushContract(writer, 'policies/owners', ...demanding('owner'));
      await harness.sync();
      expect(await statusOf('orders')).toBe('NonCompliant');
    });

    it('give the same whatever came first', async () => {
      await pushContract(writer, 'policies/owners', ...demanding('owner'));
      await push('orders', { more: refersTo(POLICY) });
      await harness.sync();
      const late = await harness.stores.assessments.of([
        serviceIdOf(`${HOST}/orders`),
      ]);

      const other = await SyncHarness.create(await databases.init(databaseId));
      other.addSource({
        directory: directory.path,
        repositories: ['orders', 'policies/*'],
      });
      await Promise.all([other.sync(), other.sync()]);
      expect(
        await other.stores.assessments.of([serviceIdOf(`${HOST}/orders`)]),
      ).toEqual(late);
      await other.close();
    });

    it('count as unknown again when they vanish', async () => {
      await pushContract(writer, 'policies/owners', ...demanding('owner'));
      await push('payments', { more: refersTo(POLICY), owner: 'team/pay' });
      await harness.sync();
      expect(await statusOf('payments')).toBe('Compliant');

      directory.clear();
      await push('payments', { more: refersTo(POLICY), owner: 'team/pay' });
      await harness.sync();
      // It is kept for the time of grace.
      expect(await statusOf('payments')).toBe('Compliant');
      await harness.sync({ laterMs: 8 * 86_400_000 });
      expect(await statusOf('payments')).toBe('Unknown');
    });

    it('are asked again when they have a new version, and only then', async () => {
      await pushContract(writer, 'policies/owners', ...demanding('owner'));
      await push('payments', { more: refersTo(POLICY), owner: 'team/pay' });
      await harness.sync();
      const { validate } = harness.inline.counts;
      await harness.sync();
      expect(harness.inline.counts.validate).toBe(validate);

      await pushContract(
        writer,
        'policies/owners',
        ...demanding('chart', '1.1.0'),
      );
      await harness.sync();
      expect(await statusOf('payments')).toBe('NonCompliant');
      // The new policy, and its user.
      expect(harness.inline.counts.validate).toBe(validate + 2);
    });

    it('follow policies that refer to policies', async () => {
      await pushContract(writer, 'policies/owners', ...demanding('owner'));
      await push('middle', { more: refersTo(POLICY), owner: 'team/x' });
      await push('orders', { more: refersTo(`oci://${HOST}/middle`) });
      await harness.sync();
      expect(await statusOf('orders')).toBe('NonCompliant');

      await pushContract(
        writer,
        'policies/owners',
        ...demanding('version', '1.1.0'),
      );
      await harness.sync();
      expect(await statusOf('orders')).toBe('Compliant');
    });

    it('end when they refer to each other', async () => {
      await push('a', { more: refersTo(`oci://${HOST}/b`) });
      await push('b', { more: refersTo(`oci://${HOST}/a`) });
      await harness.sync();
      expect(await statusOf('a')).toBe('Unknown');
      expect(await statusOf('b')).toBe('Unknown');
    });

    it('on hosts that nobody configured are unknown', async () => {
      await push('orders', { more: refersTo('oci://ghcr.io/acme/policy') });
      await harness.sync();
      expect(await assessment('orders')).toMatchObject({
        compliance: { status: 'Unknown' },
        findings: [{ code: 'POLICY_REF_UNRESOLVED' }],
      });
    });

    it('are enforced by the next sync when one was cut off before', async () => {
      await pushContract(writer, 'policies/owners', ...demanding('owner'));
      await push('orders', { more: refersTo(POLICY) });
      await harness.sync();
      const before = await harness.dump();
      await harness.knex('assessments').delete();
      await harness.sync();
      expect(await harness.dump()).toEqual(before);
    });
  },
);
