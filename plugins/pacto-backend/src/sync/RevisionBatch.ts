import type { NewRevision, RevisionStore } from '../store';

/** What waits is in memory, for each repository that is being read. */
const MOST_BYTES = 2 * 1024 * 1024;
const MOST_REVISIONS = 50;

/**
 * Stores revisions of one repository, several in one transaction.
 *
 * @internal
 */
export class RevisionBatch {
  readonly #save: (revisions: readonly NewRevision[]) => Promise<void>;
  #waiting: NewRevision[] = [];
  #bytes = 0;
  #stored = 0;

  static create(options: {
    revisions: RevisionStore;
    repositoryId: string;
    at: string;
  }): RevisionBatch {
    return new RevisionBatch(options);
  }

  private constructor(options: {
    revisions: RevisionStore;
    repositoryId: string;
    at: string;
  }) {
    const { revisions, repositoryId, at } = options;
    this.#save = batch => revisions.save(repositoryId, batch, at);
  }

  get stored(): number {
    return this.#stored;
  }

  /** Stored at once when that is much, else with the next ones, or by `flush`. */
  async add(revision: NewRevision): Promise<void> {
    this.#waiting.push(revision);
    for (const { bytes } of revision.files) this.#bytes += bytes.byteLength;
    if (this.#bytes >= MOST_BYTES || this.#waiting.length >= MOST_REVISIONS) {
      await this.flush();
    }
  }

  /** Throws errors of the store; nothing of what waited is stored then. */
  async flush(): Promise<void> {
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    this.#bytes = 0;
    await this.#save(batch);
    this.#stored += batch.length;
  }
}
