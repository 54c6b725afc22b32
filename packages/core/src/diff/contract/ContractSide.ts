import type { BundleTree } from '../../bundle';
import { Fields } from '../../contract/load/Fields';
import type { Contract, Generation } from '../../contract/model';
import { readWithPlaces } from '../../contract/readContract';

/**
 * One of the two bundles that are compared.
 *
 * @internal
 */
export interface ContractSide {
  tree: BundleTree;
  /** Normalised: names filled in, 1.x and 2.0 in one shape. */
  contract: Contract;
  /** The document as written, for what the normalised model leaves out because its value is none that it knows. */
  root: Fields;
}

/** Where a bundle has its contract. Source: contract format, §5. @internal */
export const CONTRACT_FILE = 'pacto.yaml';

/**
 * Reads the contract of a bundle for a comparison; it need not be valid, it only has to load.
 *
 * @returns The side, or one sentence that says why it cannot be compared.
 * @internal
 */
export function readSide(
  tree: BundleTree,
  generation: Generation | undefined,
): ContractSide | string {
  const bytes = tree.bytes(CONTRACT_FILE);
  if (!bytes) return `There is no ${CONTRACT_FILE}.`;
  const { reading, places } = readWithPlaces(bytes, {
    generation,
    judge: false,
  });
  const { contract, document } = reading;
  if (!contract || !document || !places) {
    return reading.findings[0]?.message ?? 'The contract does not load.';
  }
  return { tree, contract, root: new Fields(document, places) };
}
