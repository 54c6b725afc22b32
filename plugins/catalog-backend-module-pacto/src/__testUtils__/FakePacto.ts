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
  /** Repositories asked for, one entry per page; `all` when none was named. */
  readonly requests: string[] = [];

  constructor(items: SnapshotItem[] = []) {
    this.items = items;
  }

  get service(): PactoService {
    const getSnapshot: PactoService['getSnapshot'] = async (query = {}) => {
      const { cursor = '0', repository } = query;
      this.requests.push(repository?.join() ?? 'all');
      const start = Number(cursor);
      if (this.failAt && start >= this.failAt.index) throw this.failAt.error;
      const asked = this.items.filter(
        item => !repository || repository.includes(item.repository),
      );
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
    };
    return { getSnapshot } as PactoService;
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
