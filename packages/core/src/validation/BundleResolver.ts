import type { BundleTree } from '../bundle';

/**
 * Fetches the bundle that a reference leads to.
 *
 * @param ref - As written in the contract.
 * @param options - `from`: the reference of the bundle that declares it; absent for the root, and in 1.x, where
 * references are not tied to a bundle.
 * @returns Rejects when it cannot be resolved.
 * @public
 */
export type BundleResolver = (
  ref: string,
  options: { from?: string; signal?: AbortSignal },
) => Promise<BundleTree>;
