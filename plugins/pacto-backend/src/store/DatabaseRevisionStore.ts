import type { Compliance, Contract, Finding } from '@pacto/core';
import type { Knex } from 'knex';
import { describeRevision } from './describeRevision';
import { type FindingRow, fromFindingRow } from './findingRows';
import { hashFiles } from './hashFiles';
import { inTransaction } from './inTransaction';
import type {
  BundleLabels,
  FileRecord,
  NewRevision,
  RevisionHead,
  RevisionRecord,
} from './records';
import {
  fromRevisionHeadRow,
  fromRevisionRow,
  REVISION_HEAD_COLUMNS,
  type RevisionHeadRow,
  type RevisionRow,
} from './revisionRows';
import type {
  DescribedRevision,
  FilePlace,
  RevisionKey,
  RevisionStore,
  UnlabelledRevision,
} from './RevisionStore';
import { removeUntagged } from './removeUntagged';
import { type HashedRevision, saveRevisions } from './saveRevisions';
import { cleanText, groupBy, inBatches } from './values';

/** Many are only asked for as definitions, which have 1 MiB each at most. */
const BLOBS_AT_ONCE = 20;

/** @internal */
export class DatabaseRevisionStore implements RevisionStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseRevisionStore {
    return new DatabaseRevisionStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async save(
    repositoryId: string,
    revisions: readonly NewRevision[],
    at: string,
  ) {
    const hashed: HashedRevision[] = [];
    for (const revision of revisions) {
      hashed.push({ revision, files: await hashFiles(revision.files) });
    }
    await inTransaction(this.#knex, tx =>
      saveRevisions(tx, repositoryId, { revisions: hashed, at }),
    );
  }

  async heads(
    repositoryIds: readonly string[],
  ): Promise<Map<string, RevisionHead[]>> {
    const rows: RevisionHeadRow[] = [];
    for (const batch of inBatches(repositoryIds)) {
      rows.push(
        ...(await this.#knex<RevisionHeadRow>('revisions')
          .whereIn('repository_id', batch)
          .select(...REVISION_HEAD_COLUMNS)),
      );
    }
    return toHeads(rows);
  }

  async headsAt(
    keys: readonly RevisionKey[],
  ): Promise<Map<string, RevisionHead[]>> {
    const unique = new Map(keys.map(key => [toColumnList(key).join(' '), key]));
    const rows: RevisionHeadRow[] = [];
    for (const batch of inBatches([...unique.values()])) {
      rows.push(
        ...(await this.#knex<RevisionHeadRow>('revisions')
          .whereIn(['repository_id', 'digest'], batch.map(toColumnList))
          .select(...REVISION_HEAD_COLUMNS)),
      );
    }
    return toHeads(rows);
  }

  async get(key: RevisionKey): Promise<RevisionRecord | undefined> {
    const row = await this.#knex<RevisionRow>('revisions')
      .where(toColumns(key))
      .first();
    return row && fromRevisionRow(row);
  }

  async digestOfVersion(
    repositoryId: string,
    version: string,
  ): Promise<string | undefined> {
    const clean = cleanText(version);
    const isTagged = this.#knex('tags')
      .whereRaw('tags.repository_id = revisions.repository_id')
      .whereRaw('tags.digest = revisions.digest')
      .whereIn('tags.tag', [clean, `v${clean}`])
      .count('*');
    const row = await this.#knex('revisions')
      .where({ repository_id: repositoryId, version: clean })
      .select('digest', 'first_seen_at', { tagged: isTagged })
      .orderBy([
        { column: 'tagged', order: 'desc' },
        { column: 'first_seen_at', order: 'desc' },
        'digest',
      ])
      .first();
    return row?.digest;
  }

  describe(key: RevisionKey): Promise<DescribedRevision | undefined> {
    return describeRevision(this.#knex, key);
  }

  contracts(keys: readonly RevisionKey[]): Promise<Map<string, Contract>> {
    return this.#parts('contract', keys);
  }

  compliance(keys: readonly RevisionKey[]): Promise<Map<string, Compliance>> {
    return this.#parts('compliance', keys);
  }

  async files(key: RevisionKey): Promise<FileRecord[]> {
    const rows: FileRecord[] = await this.#knex('revision_files')
      .where(toColumns(key))
      .select('path', 'size', 'sha256');
    return rows.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async filesAt(
    places: readonly FilePlace[],
  ): Promise<(FileRecord | undefined)[]> {
    const found = new Map<string, FileRecord>();
    const keyOf = (columns: string[]) => columns.join('\n');
    for (const batch of inBatches(places)) {
      const rows: (FileRecord & { repository_id: string; digest: string })[] =
        await this.#knex('revision_files')
          .whereIn(
            ['repository_id', 'digest', 'path'],
            batch.map(place => [...toColumnList(place), cleanText(place.path)]),
          )
          .select('repository_id', 'digest', 'path', 'size', 'sha256');
      for (const { repository_id, digest, ...file } of rows) {
        found.set(keyOf([repository_id, digest, file.path]), file);
      }
    }
    return places.map(place =>
      found.get(keyOf([...toColumnList(place), place.path])),
    );
  }

  async blobs(sha256s: readonly string[]): Promise<Map<string, Buffer>> {
    const found = new Map<string, Buffer>();
    for (const batch of inBatches([...new Set(sha256s)], BLOBS_AT_ONCE)) {
      const rows = await this.#knex('blobs')
        .whereIn('sha256', batch)
        .select('sha256', 'content');
      for (const { sha256, content } of rows) found.set(sha256, content);
    }
    return found;
  }

  async repositoryFindings(
    repositoryId: string,
  ): Promise<Map<string, Finding[]>> {
    const rows = await this.#knex<FindingRow>('findings')
      .where({ repository_id: repositoryId })
      .whereIn('severity', ['error', 'warning'])
      .orderBy(['digest', 'position']);
    return new Map(
      Array.from(
        groupBy(rows, row => row.digest),
        ([digest, group]) => [digest, group.map(fromFindingRow)],
      ),
    );
  }

  async unlabelled(
    sourceId: string,
    limit: number,
  ): Promise<UnlabelledRevision[]> {
    const rows: (RevisionHeadRow & { repository: string })[] = await this.#knex(
      'repositories',
    )
      .join('revisions', join =>
        join
          .on('revisions.repository_id', 'repositories.id')
          .andOn('revisions.digest', 'repositories.current_digest'),
      )
      .where({ 'repositories.source_id': sourceId })
      .whereNull('repositories.missing_since')
      .whereNull('revisions.labels')
      .whereNotNull('revisions.name')
      .orderBy('repositories.id')
      .limit(limit)
      .select(
        'repositories.repository',
        ...REVISION_HEAD_COLUMNS.map(column => `revisions.${column}`),
      );
    return rows.map(row => ({
      repository: row.repository,
      repositoryId: row.repository_id,
      digest: row.digest,
      head: fromRevisionHeadRow(row),
    }));
  }

  async saveLabels(
    key: RevisionKey,
    labels: BundleLabels,
    isNews: boolean,
  ): Promise<void> {
    await inTransaction(this.#knex, async tx => {
      await tx('revisions')
        .where(toColumns(key))
        .update({ labels: cleanText(JSON.stringify(labels)) });
      if (!isNews) return;
      await tx('repositories')
        .where({ id: key.repositoryId })
        .update({ derived_by: 0 });
    });
  }

  async removeUntagged(before: string, limit: number): Promise<number> {
    let removed = 0;
    await inTransaction(this.#knex, async tx => {
      removed = await removeUntagged(tx, before, limit);
    });
    return removed;
  }

  async #parts<T>(
    column: 'contract' | 'compliance',
    keys: readonly RevisionKey[],
  ): Promise<Map<string, T>> {
    const parts = new Map<string, T>();
    for (const batch of inBatches(keys)) {
      const rows = await this.#knex('revisions')
        .whereIn(['repository_id', 'digest'], batch.map(toColumnList))
        .whereNotNull(column)
        .select('repository_id', column);
      for (const row of rows) {
        parts.set(row.repository_id, JSON.parse(row[column]));
      }
    }
    return parts;
  }
}

function toHeads(rows: RevisionHeadRow[]): Map<string, RevisionHead[]> {
  return new Map(
    Array.from(
      groupBy(rows, row => row.repository_id),
      ([id, group]) => [id, group.map(fromRevisionHeadRow)],
    ),
  );
}

function toColumnList({ repositoryId, digest }: RevisionKey): string[] {
  return [repositoryId, digest];
}

function toColumns({ repositoryId, digest }: RevisionKey) {
  return { repository_id: repositoryId, digest };
}
