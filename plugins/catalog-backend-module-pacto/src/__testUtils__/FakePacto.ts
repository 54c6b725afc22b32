import type {
  Completeness,
  SnapshotItem,
} from '@pacto/backstage-plugin-pacto-common';
import type { PactoService } from '@pacto/backstage-plugin-pacto-node';

/** A pacto backend whose contracts a test sets; pages hold two of them. */
export class FakePacto {
  items: SnapshotItem[];
  completeness: Completeness = 'complete';
  /** Thrown by the next pages that start with this item, while set. */
  failAt?: { index: number; error: Error };
  /** What happens elsewhere once the last page of the next answer is made. */
  meanwhile?: () => Promise<void>;
  /** Repositories asked for, one entry per page; `hashes` for a page of those. */
  readonly requests: string[] = [];

  constructor(items: SnapshotItem[] = []) {
    this.items = items;
  }

  get service(): PactoService {
    return {
      getSnapshot: async ({ cursor, repository } = {}) => {
        this.requests.push(repository?.join() ?? 'all');
        const asked = this.items.filter(
          item => !repository || repository.includes(item.repository),
        );
        return this.#page(asked, cursor);
      },
      listSnapshotHashes: async ({ cursor } = {}) => {
        this.requests.push('hashes');
        const hashes = this.items.map(({ repository, hash }) => ({
          repository,
          hash,
        }));
        return this.#page(hashes, cursor);
      },
    } satisfies Partial<PactoService> as unknown as PactoService;
  }

  async #page<T>(asked: readonly T[], cursor = '0') {
    const start = Number(cursor);
    if (this.failAt && start >= this.failAt.index) throw this.failAt.error;
    const end = start + 2;
    const page = {
      asOf: '2026-01-01T00:00:00.000Z',
      completeness: this.completeness,
      limitations: [],
      items: asked.slice(start, end),
      pageInfo: end < asked.length ? { nextCursor: String(end) } : {},
    };
    const { meanwhile } = this;
    if (meanwhile && end >= asked.length) {
      this.meanwhile = undefined;
      await meanwhile();
    }
    return page;
  }

  put(...items: SnapshotItem[]): void {
    const changed = new Set(items.map(item => item.repository));
    this.items = [
      ...this.items.filter(item => !changed.has(item.repository)),
      ...items,
    ];
  }

  remove(repository: string): void {
    this.items = this.items.filter(item => item.repository !== repository);
  }
}
