import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore, OciError } from '@pacto/oci';
import { pushContract } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { newSigner, signManifest } from '../__testUtils__/signing';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { serviceIdOf } from '../store';
import { SignaturePolicies } from './SignaturePolicies';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const HOST = 'registry.shop.example';
const HOUR = 3_600_000;
const MINUTE = 60_000;

describe.each(databases.eachSupportedId())(
  'SignatureChecker, %s',
  databaseId => {
    const directory = createMockDirectory();
    const signer = newSigner();
    const trusting = (pem: string, repositories = [`${HOST}/**`]) =>
      SignaturePolicies.create([
        { repositories, trust: { keys: [{ name: 'release', pem }] } },
      ]);
    let writer: LayoutStore;
    let harness: SyncHarness;
    let listReferrers: jest.SpyInstance;

    beforeEach(async () => {
      directory.clear();
      writer = LayoutStore.create({ directory: directory.path });
      harness = await SyncHarness.create(await databases.init(databaseId));
      const { reader } = harness.addSource({ directory: directory.path });
      listReferrers = jest.spyOn(reader as LayoutStore, 'listReferrers');
      harness.policies = trusting(signer.pem);
    });

    afterEach(() => harness.close());

    const push = (version: string, repository = 'orders') =>
      pushContract(writer, repository, { name: repository, version });
    const verdict = async (digest: string, repository = 'orders') => {
      const known = await harness.stores.signatures.of(
        serviceIdOf(`${HOST}/${repository}`),
        harness.policies.hash,
      );
      return known.get(digest);
    };

    it('finds out who signed the revisions that tags point to', async () => {
      const { digest } = await push('1.0.0');
      const other = await push('1.1.0');
      await signManifest(writer, 'orders', { digest, signer });
      await harness.sync();
      expect(await verdict(digest)).toMatchObject({
        state: 'verified',
        kind: 'cosign',
        signer: 'release',
        attempts: 1,
      });
      expect(await verdict(other.digest)).toMatchObject({ state: 'unsigned' });
      expect(harness.faults).toEqual([]);
    });

    it('asks nothing where no policy covers the repository', async () => {
      harness.policies = SignaturePolicies.create([]);
      await push('1.0.0');
      await harness.sync();
      harness.policies = trusting(signer.pem, [
        `${HOST}/payments`,
        'elsewhere.example/**',
      ]);
      await harness.sync();
      expect(listReferrers).not.toHaveBeenCalled();
      expect(await harness.knex('signatures')).toEqual([]);
    });

    it('leaves alone what is known, and looks again at what may be signed later', async () => {
      const { digest } = await push('1.0.0');
      await harness.sync();
      const before = await harness.dump();
      await harness.sync();
      expect(listReferrers).toHaveBeenCalledTimes(1);
      expect(await harness.dump()).toEqual(before);

      await signManifest(writer, 'orders', { digest, signer });
      await harness.sync({ laterMs: HOUR });
      expect(await verdict(digest)).toMatchObject({ state: 'verified' });
      await harness.sync({ laterMs: 100 * HOUR });
      expect(listReferrers).toHaveBeenCalledTimes(2);
    });

    it('T35: believes nothing under a key that was taken back', async () => {
      const { digest } = await push('1.0.0');
      await signManifest(writer, 'orders', { digest, signer });
      await harness.sync();
      harness.policies = trusting(newSigner().pem);
      expect(await verdict(digest)).toBeUndefined();
      await harness.sync();
      expect(await verdict(digest)).toMatchObject({
        state: 'untrusted',
        attempts: 1,
      });
    });

    it('tries again what it could not check, more and more rarely', async () => {
      const { digest } = await push('1.0.0');
      listReferrers.mockRejectedValue(
        new OciError({ code: 'UNAVAILABLE', message: 'Down for repairs' }),
      );
      await signManifest(writer, 'orders', { digest, signer: newSigner() });
      await harness.sync();
      expect(await verdict(digest)).toMatchObject({
        state: 'unknown',
        reason: 'Down for repairs',
      });
      const asked = () => listReferrers.mock.calls.length;
      expect(asked()).toBe(1);
      await harness.sync({ laterMs: 5 * MINUTE });
      expect(asked()).toBe(2);
      await harness.sync({ laterMs: 5 * MINUTE });
      expect(asked()).toBe(2);
      await harness.sync({ laterMs: 5 * MINUTE });
      expect(asked()).toBe(3);

      listReferrers.mockRestore();
      await signManifest(writer, 'orders', { digest, signer });
      await harness.sync({ laterMs: 20 * MINUTE });
      expect(await verdict(digest)).toMatchObject({
        state: 'verified',
        attempts: 1,
      });
    });

    it('stops when the source does not answer', async () => {
      for (let index = 0; index < 60; index += 1) await push(`1.${index}.0`);
      listReferrers.mockRejectedValue(
        new OciError({ code: 'RATE_LIMITED', message: 'Slow down' }),
      );
      await harness.sync();
      expect(listReferrers.mock.calls.length).toBeLessThanOrEqual(20);
    });

    it('takes a crash for what could not be checked', async () => {
      const { digest } = await push('1.0.0');
      listReferrers.mockRejectedValue(new TypeError('undefined is no object'));
      await harness.sync();
      expect(await verdict(digest)).toMatchObject({ state: 'unknown' });
    });

    it('forgets with the revision', async () => {
      const { digest } = await push('1.0.0');
      await harness.sync();
      expect(await verdict(digest)).toBeDefined();
      await harness.knex('revisions').delete();
      expect(await harness.knex('signatures')).toEqual([]);
      const key = { repositoryId: serviceIdOf(`${HOST}/orders`), digest };
      await harness.stores.signatures.save({
        ...key,
        state: 'unsigned',
        policyHash: 'a',
        checkedAt: '2026-03-01T08:00:00.000Z',
        attempts: 1,
      });
      expect(await harness.knex('signatures')).toEqual([]);
    });
  },
);
