import { newSigner } from '../__testUtils__/signing';
import { SignaturePolicies } from '../signatures';
import type { SignatureRecord, Stores } from '../store';
import { SignatureReader } from './SignatureReader';

describe('SignatureReader', () => {
  const policies = SignaturePolicies.create([
    {
      repositories: ['a.example/**'],
      trust: { keys: [{ name: 'release', pem: newSigner().pem }] },
    },
  ]);
  const record: SignatureRecord = {
    repositoryId: 'id',
    digest: 'sha256:1',
    state: 'verified',
    kind: 'notation',
    signer: 'CN=release',
    policyHash: policies.hash,
    checkedAt: '2026-03-01T08:00:00.000Z',
    attempts: 1,
  };
  const read = async (
    known: SignatureRecord[],
    repository = 'a.example/orders',
  ) => {
    const of = async () => new Map(known.map(one => [one.digest, one]));
    const reader = SignatureReader.create({
      stores: { signatures: { of } } as unknown as Stores,
      policies,
      now: () => new Date('2026-03-02T08:00:00.000Z'),
    });
    return (await reader.of({ id: 'id', repository }))('sha256:1');
  };

  it('is open about what nobody looked at', async () => {
    expect(await read([])).toMatchObject({ state: 'unknown' });
  });

  it('says nothing without a policy', async () => {
    expect(await read([record], 'b.example/orders')).toBeUndefined();
  });

  it('T35: a verdict that is over is not shown as verified', async () => {
    const validUntil = '2026-03-02T07:59:59.000Z';
    expect(await read([{ ...record, validUntil }])).toMatchObject({
      state: 'unknown',
      signer: 'CN=release',
    });
    const later = '2026-03-02T08:00:01.000Z';
    expect(await read([{ ...record, validUntil: later }])).toMatchObject({
      state: 'verified',
    });
  });
});
