import { contractText, loadContract, utf8 } from '../__testUtils__';
import { BundleTree } from '../bundle';
import { readGraphContract, toGraphContract } from './toGraphContract';

const bundleOf = (files: Record<string, string>) =>
  BundleTree.create(
    Object.entries(files).map(([path, text]) => ({ path, bytes: utf8(text) })),
  );

describe('toGraphContract', () => {
  it('takes dependencies, and references of configurations before policies', () => {
    const contract = loadContract({
      dependencies: [
        { name: 'db', ref: 'oci://reg.io/db', compatibility: '^1' },
        { name: 'lib', ref: '../lib', required: true },
      ],
      policies: [{ name: 'p', ref: 'oci://reg.io/policy' }],
      configurations: [
        { name: 'c', ref: 'oci://reg.io/config' },
        { name: 'own', schema: 'x.json' },
      ],
    });
    expect(toGraphContract(contract)).toEqual({
      name: 'orchard',
      version: '1.0.0',
      generation: '2.0',
      dependencies: [
        { ref: 'oci://reg.io/db', required: false, compatibility: '^1' },
        { ref: '../lib', required: true },
      ],
      references: [
        { ref: 'oci://reg.io/config' },
        { ref: 'oci://reg.io/policy' },
      ],
    });
  });
});

describe('readGraphContract', () => {
  it('keeps the bundle', () => {
    const bundle = bundleOf({ 'pacto.yaml': contractText('1.0-c') });
    const contract = readGraphContract(bundle);
    expect(contract.bundle).toBe(bundle);
    expect(contract.name).not.toBe('');
  });

  it.each([
    [{}, 'there is no pacto.yaml'],
    [{ 'pacto.yaml': '- a' }, /./],
  ])('refuses %j', (files: Record<string, string>, message) => {
    const read = () => readGraphContract(bundleOf(files));
    expect(read).toThrow(message);
    expect(read).toThrow(expect.objectContaining({ code: 'UNREADABLE' }));
  });
});
