import type { Contract } from '../../contract/model';
import { readContract } from '../../contract/readContract';
import { type WorkBudget, WorkLimitError } from '../../work';
import { BundleFiles } from '../BundleFiles';
import type { BundleResolver } from '../BundleResolver';

/** Bytes of a referenced contract that count as one step. */
const BYTES_PER_STEP = 10;

/** What a reference leads to, or why there is nothing, as the end of a sentence. @internal */
export type Referenced =
  | { files: BundleFiles; contract: Contract }
  | { problem: string };

/**
 * The bundle that a reference leads to and its contract, or why there is none. What the resolver says about its
 * failure is not repeated; it may hold secrets.
 *
 * @throws the reason of the signal
 * @internal
 */
export async function fetchReferenced(options: {
  ref: string;
  from?: string;
  resolveBundle: BundleResolver;
  budget: WorkBudget;
  signal?: AbortSignal;
}): Promise<Referenced> {
  const { ref, from, resolveBundle, budget, signal } = options;
  const bundle = await attempt(() =>
    resolveBundle(ref, { ...(from === undefined ? {} : { from }), signal }),
  );
  signal?.throwIfAborted();
  if (!bundle) return { problem: 'it cannot be fetched' };
  const bytes = bundle.bytes('pacto.yaml') ?? new Uint8Array();
  try {
    budget.spend(Math.ceil(bytes.length / BYTES_PER_STEP));
  } catch (error) {
    if (!(error instanceof WorkLimitError)) throw error;
    return { problem: error.message };
  }
  const { contract } = readContract(bytes);
  return contract
    ? { files: BundleFiles.create(bundle, budget), contract }
    : { problem: 'the contract there does not load' };
}

async function attempt<T>(fetch: () => Promise<T>): Promise<T | undefined> {
  try {
    return await fetch();
  } catch {
    return undefined;
  }
}
