import { utf8 } from '../../__testUtils__';
import { BundleTree } from '../../bundle';
import { readContract } from '../../contract/readContract';

/** A bundle of these texts by path. */
export const bundleOf = (files: Record<string, string>): BundleTree =>
  BundleTree.create(
    Object.entries(files).map(([path, text]) => ({ path, bytes: utf8(text) })),
  );

/**
 * The bundles of an example: parts of contracts, and files below lines such as `# file: a.yaml`. What every contract
 * needs is filled in.
 *
 * @param versions - Of the format; the first in which both load.
 */
export function bundlesOfExample(
  example: { old: string; new: string },
  versions: readonly string[] = ['1.0', '1.1', '1.2', '2.0'],
): { old: BundleTree; next: BundleTree } {
  const texts = [example.old, example.new];
  const version = versions.find(candidate =>
    texts.every(
      text => readContract(filesOf(text, candidate)['pacto.yaml']).contract,
    ),
  );
  const [old, next] = texts.map(text =>
    bundleOf(filesOf(text, version ?? versions[0])),
  );
  return { old, next };
}

function filesOf(example: string, version: string): Record<string, string> {
  const [contract, ...files] = example.split(/^# file: /m);
  const lines = [
    contract.includes('pactoVersion:') ? '' : `pactoVersion: "${version}"`,
    contract.includes('service:') ? '' : 'service: {name: a, version: 1.0.0}',
    contract,
  ];
  const texts = files.map(file => {
    const end = file.indexOf('\n');
    return [file.slice(0, end), file.slice(end + 1).replace(/\n$/, '')];
  });
  return { ...Object.fromEntries(texts), 'pacto.yaml': lines.join('\n') };
}
