import type { BundleTree } from '../bundle';
import { readContract, type Contract } from '../contract';
import type { GraphContract } from './types';

/**
 * The part of a contract that a graph is made of.
 *
 * @public
 */
export function toGraphContract(
  contract: Contract,
  bundle?: BundleTree,
): GraphContract {
  const { service, dependencies, configurations, policies } = contract;
  return {
    name: service.name,
    version: service.version,
    generation: contract.generation,
    dependencies: dependencies.map(({ ref, required, compatibility }) => ({
      ref,
      required,
      ...(compatibility === undefined ? {} : { compatibility }),
    })),
    references: [...configurations, ...policies].flatMap(({ ref }) =>
      ref === undefined ? [] : [{ ref }],
    ),
    ...(bundle ? { bundle } : {}),
  };
}

/**
 * A bundle without a contract that loads.
 *
 * @public
 */
export class UnreadableContractError extends Error {
  readonly code = 'UNREADABLE';

  constructor(reason: string) {
    super(reason);
    this.name = 'UnreadableContractError';
  }
}

/**
 * {@link toGraphContract} of the bundle's `pacto.yaml`, for fetchers. The contract only has to load: one that breaks
 * rules still has its place in the graph.
 *
 * @throws UnreadableContractError
 * @public
 */
export function readGraphContract(bundle: BundleTree): GraphContract {
  const bytes = bundle.bytes('pacto.yaml');
  if (!bytes) throw new UnreadableContractError('there is no pacto.yaml');
  const { contract, findings } = readContract(bytes);
  if (contract) return toGraphContract(contract, bundle);
  throw new UnreadableContractError(
    findings[0]?.message ?? 'the contract does not load',
  );
}
