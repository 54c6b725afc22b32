import type { Knex } from 'knex';
import { raiseFleetVersion } from './fleetVersion';
import { inTransaction } from './inTransaction';
import type {
  NewProblem,
  ProblemStore,
  TroubledRepository,
} from './ProblemStore';
import type { ProblemRecord } from './records';
import { serviceIdOf } from './serviceId';
import { cleanOptional, cleanText, groupBy, inBatches } from './values';

interface ProblemRow {
  source_id: string;
  /** Empty for the source itself. */
  repository: string;
  /** Empty for the repository itself. */
  tag: string;
  repository_id: string | null;
  code: string;
  message: string;
  remedy: string | null;
  unreadable: boolean | number;
  since: string;
  digest: string | null;
  attempts: number;
  next_attempt_at: string | null;
}

const KEY = ['source_id', 'repository', 'tag'] as const;

/** @internal */
export class DatabaseProblemStore implements ProblemStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseProblemStore {
    return new DatabaseProblemStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async replace(options: {
    sourceId: string;
    repository?: string;
    problems: readonly NewProblem[];
    at: string;
  }): Promise<{ changed: boolean }> {
    const { sourceId, repository = '', problems, at } = options;
    const known = await this.#knex<ProblemRow>('problems').where({
      source_id: sourceId,
      repository,
    });
    const knownByTag = new Map(known.map(row => [row.tag, row]));
    const next = problems.map(problem => {
      const since =
        knownByTag.get(problem.tag ?? '')?.since ?? problem.since ?? at;
      const { attempts = 1 } = problem;
      return toRow({ ...problem, repository, sourceId, since, attempts });
    });
    const tags = new Set(next.map(row => row.tag));
    const gone = known.filter(row => !tags.has(row.tag));
    const changed = next.filter(row => {
      const before = knownByTag.get(row.tag);
      return !before || !isSame(before, row);
    });
    const retried = next.filter(
      row =>
        !changed.includes(row) && !isSameTry(knownByTag.get(row.tag)!, row),
    );
    if (gone.length + changed.length + retried.length === 0) {
      return { changed: false };
    }
    const isNews = gone.length + changed.length > 0;
    await inTransaction(this.#knex, async tx => {
      for (const batch of inBatches(gone.map(row => row.tag))) {
        await tx('problems')
          .where({ source_id: sourceId, repository })
          .whereIn('tag', batch)
          .delete();
      }
      for (const batch of inBatches([...changed, ...retried])) {
        await tx('problems')
          .insert(batch)
          .onConflict([...KEY])
          .merge();
      }
      if (isNews) await raiseFleetVersion(tx);
    });
    return { changed: isNews };
  }

  async ofSource(sourceId: string): Promise<ProblemRecord[]> {
    const rows = await this.#knex<ProblemRow>('problems')
      .where({ source_id: sourceId })
      .orderBy([...KEY]);
    return rows.map(fromRow);
  }

  async ofSourceItself(sourceId: string): Promise<ProblemRecord[]> {
    const rows = await this.#knex<ProblemRow>('problems').where({
      source_id: sourceId,
      repository: '',
    });
    return rows.map(fromRow);
  }

  async ofSources(): Promise<Map<string, ProblemRecord>> {
    const rows = await this.#knex<ProblemRow>('problems').where({
      repository: '',
    });
    return new Map(rows.map(row => [row.source_id, fromRow(row)]));
  }

  async ofRepository(repository: string): Promise<ProblemRecord[]> {
    return (await this.ofRepositories([repository])).get(repository) ?? [];
  }

  async ofRepositories(
    repositories: readonly string[],
  ): Promise<Map<string, ProblemRecord[]>> {
    const rows: ProblemRow[] = [];
    for (const batch of inBatches(repositories.map(serviceIdOf))) {
      rows.push(
        ...(await this.#knex<ProblemRow>('problems')
          .whereIn('repository_id', batch)
          .orderBy([...KEY])),
      );
    }
    return new Map(
      Array.from(
        groupBy(rows, row => row.repository),
        ([repository, group]) => [repository, group.map(fromRow)],
      ),
    );
  }

  async troubled(): Promise<TroubledRepository[]> {
    const rows: Pick<ProblemRow, 'source_id' | 'repository' | 'since'>[] =
      await this.#knex('problems')
        .whereNotNull('repository_id')
        .groupBy('source_id', 'repository')
        .orderBy(['source_id', 'repository'])
        .select('source_id', 'repository')
        .min({ since: 'since' });
    return rows.map(row => ({
      sourceId: row.source_id,
      repository: row.repository,
      since: row.since,
    }));
  }

  async count(sourceId: string): Promise<number> {
    const [row] = await this.#knex('problems')
      .where({ source_id: sourceId })
      .count({ count: '*' });
    return Number(row.count);
  }

  async prune(sourceId: string, keep: ReadonlySet<string>): Promise<void> {
    const rows: Pick<ProblemRow, 'repository'>[] = await this.#knex('problems')
      .where({ source_id: sourceId })
      .whereNot({ repository: '' })
      .distinct('repository');
    const gone = rows
      .map(row => row.repository)
      .filter(name => !keep.has(name));
    if (gone.length === 0) return;
    await inTransaction(this.#knex, async tx => {
      for (const batch of inBatches(gone)) {
        await tx('problems')
          .where({ source_id: sourceId })
          .whereIn('repository', batch)
          .delete();
      }
      await raiseFleetVersion(tx);
    });
  }
}

function toRow(problem: ProblemRecord & { repository: string }): ProblemRow {
  const { repository } = problem;
  return {
    source_id: problem.sourceId,
    repository,
    tag: problem.tag ?? '',
    repository_id: repository ? serviceIdOf(repository) : null,
    code: problem.code,
    message: cleanText(problem.message),
    remedy: cleanOptional(problem.remedy),
    unreadable: problem.unreadable,
    since: problem.since,
    digest: problem.digest ?? null,
    attempts: problem.attempts,
    next_attempt_at: problem.nextAttemptAt ?? null,
  };
}

function fromRow(row: ProblemRow): ProblemRecord {
  return {
    sourceId: row.source_id,
    repository: row.repository || undefined,
    tag: row.tag || undefined,
    code: row.code,
    message: row.message,
    remedy: row.remedy ?? undefined,
    unreadable: Boolean(row.unreadable),
    since: row.since,
    digest: row.digest ?? undefined,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at ?? undefined,
  };
}

/** How often it was tried is not what readers are told. */
function isSameTry(a: ProblemRow, b: ProblemRow): boolean {
  return (
    a.digest === b.digest &&
    a.attempts === b.attempts &&
    a.next_attempt_at === b.next_attempt_at
  );
}

function isSame(a: ProblemRow, b: ProblemRow): boolean {
  return (
    a.code === b.code &&
    a.message === b.message &&
    a.remedy === b.remedy &&
    Boolean(a.unreadable) === Boolean(b.unreadable)
  );
}
