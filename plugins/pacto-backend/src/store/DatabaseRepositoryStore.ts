import type { Finding } from '@pacto/core';
import type { Knex } from 'knex';
import { type FindingRow, fromFindingRow } from './findingRows';
import { raiseFleetVersion } from './fleetVersion';
import { inTransaction } from './inTransaction';
import type { TagMove, TagRecord } from './records';
import { removeRepositories } from './removeRepositories';
import type {
  ListedRepository,
  RepositoryState,
  RepositoryStore,
} from './RepositoryStore';
import { saveRepositoryState } from './saveRepositoryState';
import { serviceIdOf } from './serviceId';
import { fromServiceRow, type ServiceRow, toServiceRow } from './serviceRows';
import {
  fromTagMoveRow,
  fromTagRow,
  type TagMoveRow,
  type TagRow,
} from './tagRows';
import { groupBy, inBatches } from './values';

/** @internal */
export class DatabaseRepositoryStore implements RepositoryStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseRepositoryStore {
    return new DatabaseRepositoryStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async ensure(options: {
    repository: string;
    sourceId: string;
    name: string;
    at: string;
  }): Promise<void> {
    const { repository, sourceId, name, at } = options;
    const id = serviceIdOf(repository);
    const known = await this.#knex<ServiceRow>('repositories')
      .where({ id })
      .first('source_id');
    if (!known) {
      const row = toServiceRow({
        id,
        repository,
        sourceId,
        name,
        status: 'unknown',
        summary: { interfaceTypes: [], problems: [] },
        errors: 0,
        warnings: 0,
        derivedBy: 0,
        rowVersion: 0,
        firstSeenAt: at,
        lastChangedAt: at,
      });
      await inTransaction(this.#knex, async tx => {
        // Any conflict: two replicas may meet at the id or at the name of the repository.
        await tx('repositories').insert(row).onConflict().ignore();
        await raiseFleetVersion(tx);
      });
    } else if (known.source_id !== sourceId) {
      await inTransaction(this.#knex, async tx => {
        await tx('repositories').where({ id }).update({ source_id: sourceId });
        await tx('problems')
          .where({ repository_id: id })
          .whereNot({ source_id: sourceId })
          .delete();
        await raiseFleetVersion(tx);
      });
    }
  }

  async get(id: string): Promise<RepositoryState | undefined> {
    return (await this.getAll([id])).get(id);
  }

  async getAll(ids: readonly string[]): Promise<Map<string, RepositoryState>> {
    const rows: ServiceRow[] = [];
    for (const batch of inBatches(ids)) {
      rows.push(
        ...(await this.#knex<ServiceRow>('repositories').whereIn('id', batch)),
      );
    }
    const known = rows.map(({ id }) => id);
    const [tags, moves, findings] = await Promise.all([
      this.tags(known),
      this.moves(known),
      this.findings(known),
    ]);
    return new Map(
      rows.map(row => [
        row.id,
        {
          service: fromServiceRow(row),
          tags: tags.get(row.id) ?? [],
          moves: moves.get(row.id) ?? [],
          findings: findings.get(row.id) ?? [],
        },
      ]),
    );
  }

  async save(state: RepositoryState, at: string): Promise<void> {
    await inTransaction(this.#knex, tx => saveRepositoryState(tx, state, at));
  }

  async tags(ids: readonly string[]): Promise<Map<string, TagRecord[]>> {
    const rows: TagRow[] = [];
    for (const batch of inBatches(ids)) {
      rows.push(
        ...(await this.#knex<TagRow>('tags').whereIn('repository_id', batch)),
      );
    }
    return new Map(
      Array.from(
        groupBy(rows, row => row.repository_id),
        ([id, group]) => [
          id,
          group.map(fromTagRow).sort((a, b) => (a.tag < b.tag ? -1 : 1)),
        ],
      ),
    );
  }

  async moves(ids: readonly string[]): Promise<Map<string, TagMove[]>> {
    const rows: TagMoveRow[] = [];
    for (const batch of inBatches(ids)) {
      rows.push(
        ...(await this.#knex<TagMoveRow>('tag_moves')
          .whereIn('repository_id', batch)
          .orderBy(['repository_id', 'at', 'tag'])),
      );
    }
    return new Map(
      Array.from(
        groupBy(rows, row => row.repository_id),
        ([id, group]) => [id, group.map(fromTagMoveRow)],
      ),
    );
  }

  async findings(ids: readonly string[]): Promise<Map<string, Finding[]>> {
    const rows: FindingRow[] = [];
    for (const batch of inBatches(ids)) {
      rows.push(
        ...(await this.#knex<FindingRow>('findings')
          .whereIn('repository_id', batch)
          .where({ digest: '' })
          .orderBy(['repository_id', 'position'])),
      );
    }
    return new Map(
      Array.from(
        groupBy(rows, row => row.repository_id),
        ([id, group]) => [id, group.map(fromFindingRow)],
      ),
    );
  }

  async known(repositories: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const batch of inBatches(repositories.map(serviceIdOf))) {
      const rows = await this.#knex<ServiceRow>('repositories')
        .whereIn('id', batch)
        .select('repository');
      rows.forEach(({ repository }) => found.add(repository));
    }
    return found;
  }

  async ofSource(sourceId: string): Promise<ListedRepository[]> {
    const rows = await this.#knex<ServiceRow>('repositories')
      .where({ source_id: sourceId })
      .orderBy('repository')
      .select('id', 'repository', 'name', 'last_changed_at', 'missing_since');
    return rows.map(row => ({
      id: row.id,
      repository: row.repository,
      name: row.name,
      lastChangedAt: row.last_changed_at,
      missingSince: row.missing_since ?? undefined,
    }));
  }

  async sourceIds(): Promise<string[]> {
    const rows = await this.#knex('repositories').distinct('source_id');
    return rows.map(row => row.source_id).sort();
  }

  async setMissingSince(ids: readonly string[], at: string | undefined) {
    if (ids.length === 0) return;
    await inTransaction(this.#knex, async tx => {
      for (const batch of inBatches(ids)) {
        await tx('repositories')
          .whereIn('id', batch)
          .update({ missing_since: at ?? null });
      }
      await raiseFleetVersion(tx);
    });
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await inTransaction(this.#knex, tx => removeRepositories(tx, ids));
  }
}
