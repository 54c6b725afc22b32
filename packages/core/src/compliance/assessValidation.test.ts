import { utf8 } from '../__testUtils__';
import { BundleTree } from '../bundle';
import { validateBundle, type BundleResolver } from '../validation';
import { assessCompliance } from './assessCompliance';

const bundleOf = (files: Record<string, object>) =>
  BundleTree.create(
    Object.entries(files).map(([path, content]) => ({
      path,
      bytes: utf8(JSON.stringify(content)),
    })),
  );

const contract = {
  pactoVersion: '1.0',
  service: { name: 'orchard', version: '1.0.0' },
  policies: [{ name: 'house', ref: 'oci://a.example/house' }],
};

const house = bundleOf({
  'pacto.yaml': {
    pactoVersion: '1.0',
    service: { name: 'house', version: '1.0.0' },
  },
  'policy/schema.json': { required: ['interfaces'] },
});

async function assess(
  files: Record<string, object>,
  resolveBundle?: BundleResolver,
) {
  const bundle = bundleOf(files);
  const validation = await validateBundle(bundle, { resolveBundle });
  return assessCompliance({
    validation,
    contract: validation.contract,
    files: bundle.paths(),
  });
}

/** What `validateBundle` gives, taken as it is. */
describe('assessCompliance of a validation', () => {
  it('follows the policy that a reference leads to', async () => {
    const violating = { 'pacto.yaml': contract };
    const keeping = {
      'pacto.yaml': {
        ...contract,
        interfaces: [{ name: 'web', type: 'http', port: 80 }],
      },
    };
    const resolve = async () => house;
    expect((await assess(violating)).status).toBe('Unknown');
    expect(await assess(violating, resolve)).toMatchObject({
      status: 'NonCompliant',
      reasons: [{ code: 'POLICY_VIOLATION', policy: 'house' }],
    });
    expect(await assess(keeping, resolve)).toMatchObject({
      status: 'Compliant',
      score: 100,
    });
  });

  it('does not take a policy that cannot be fetched for kept', async () => {
    const result = await assess({ 'pacto.yaml': contract }, async () => {
      throw new Error('gone');
    });
    expect(result).toMatchObject({
      status: 'Unknown',
      checks: { failed: 0, unknown: 1 },
    });
    expect(result.reasons).toContainEqual(
      expect.objectContaining({
        state: 'unknown',
        code: 'POLICY_REF_UNRESOLVED',
      }),
    );
  });

  it('calls a broken contract invalid and a missing one too', async () => {
    const broken = { ...contract, colour: 'red' };
    expect((await assess({ 'pacto.yaml': broken })).status).toBe('Invalid');
    expect((await assess({})).status).toBe('Invalid');
  });

  it('knows a contract that others refer to', async () => {
    const { pactoVersion, service } = contract;
    expect(
      await assess({
        'pacto.yaml': { pactoVersion, service },
        'policy/schema.json': { required: ['service'] },
      }),
    ).toMatchObject({ status: 'Reference', score: null });
  });
});
