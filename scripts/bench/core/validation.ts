import { BundleTree, readContract, validateBundle } from '@pacto/core';
import { generateBundle } from '../lib/bundles';
import { measure, type Measurement } from '../lib/measure';

const bundleCount = 100;

/** Bundles parsed and judged by all layers, against parsing the same files as JSON, contracts and APIs converted. */
export async function measureValidation(): Promise<Measurement[]> {
  const trees: BundleTree[] = [];
  const texts: string[] = [];
  for (let seed = 1; seed <= bundleCount; seed++) {
    const tree = BundleTree.create(generateBundle(seed).entries);
    const { document } = readContract(tree.text('pacto.yaml')!);
    trees.push(tree);
    texts.push(
      JSON.stringify(document),
      tree.text('configuration/schema.json')!,
    );
  }
  return [
    await measure({
      metric:
        'validate: all four layers; reference: JSON.parse of contract and schema',
      unit: 'contracts/s',
      amount: bundleCount,
      subject: async () => {
        for (const tree of trees) {
          const { valid, findings } = await validateBundle(tree);
          if (!valid) throw new Error(JSON.stringify(findings));
        }
      },
      reference: () => texts.forEach(text => JSON.parse(text)),
    }),
  ];
}
