import { readBundleLabels } from '@pacto/oci';
import pLimit from 'p-limit';
import type { Stores, UnlabelledRevision } from '../store';
import type { ContractSource } from './ContractSource';
import { failureOf } from './failure';
import { findLabelMismatches } from './labelMismatches';

/** In one sync; the next ones go on. Two requests each. */
const MAX_REVISIONS = 500;

/**
 * Looks once at the labels of each current revision. They are in a blob of their own and say nothing that the contract
 * does not say better, so nothing waits for them: it is done in syncs that look closely anyway.
 *
 * @internal
 */
export class LabelReader {
  readonly #options: { stores: Stores; source: ContractSource };

  static create(options: {
    stores: Stores;
    source: ContractSource;
  }): LabelReader {
    return new LabelReader(options);
  }

  private constructor(options: { stores: Stores; source: ContractSource }) {
    this.#options = options;
  }

  /** Throws errors of the store, and the reason of the signal. */
  async run(signal: AbortSignal): Promise<void> {
    const { stores, source } = this.#options;
    const keys = await stores.revisions.unlabelled(source.id, MAX_REVISIONS);
    const limit = pLimit(source.concurrency);
    await Promise.all(keys.map(key => limit(() => this.#read(key, signal))));
  }

  async #read(
    { repository, head, ...key }: UnlabelledRevision,
    signal: AbortSignal,
  ): Promise<void> {
    const { stores, source } = this.#options;
    signal.throwIfAborted();
    const path = repository.slice(source.host.length + 1);
    try {
      const manifest = await source.reader.fetchManifest(path, key.digest, {
        signal,
      });
      if (!manifest) return;
      const labels = await readBundleLabels(source.reader, path, manifest, {
        signal,
      });
      const isNews = findLabelMismatches({ ...head, labels }).length > 0;
      await stores.revisions.saveLabels(key, labels, isNews);
    } catch (error) {
      signal.throwIfAborted();
      const failure = failureOf(error);
      if (!failure) throw error;
      // Bad for good: no labels. Out of reach: another sync tries again.
      if (failure.kind === 'bad') {
        await stores.revisions.saveLabels(key, {}, false);
      }
    }
  }
}
