import type { Contract, Finding } from '@pacto/core';
import type { Knex } from 'knex';
import { type FindingRow, fromFindingRow } from './findingRows';
import type {
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
import type { RevisionKey, RevisionStore } from './RevisionStore';
import { saveRevision } from './saveRevision';
import { groupBy, inBatches } from './values';

/** @internal */
export class DatabaseRevisionStore implements RevisionStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseRevisionStore {
    return new DatabaseRevisionStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async save(repositoryId: string, revision: NewRevision, at: string) {
    await this.#knex.transaction(tx =>
      saveRevision(tx, repositoryId, revision, at),
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
    return new Map(
      Array.from(
        groupBy(rows, row => row.repository_id),
        ([id, group]) => [id, group.map(fromRevisionHeadRow)],
      ),
    );
  }

  async get(key: RevisionKey): Promise<RevisionRecord | undefined> {
    const row = await this.#knex<RevisionRow>('revisions')
      .where(toColumns(key))
      .first();
    return row && fromRevisionRow(row);
  }

  async contracts(
    keys: readonly RevisionKey[],
  ): Promise<Map<string, Contract>> {
    const contracts = new Map<string, Contract>();
    for (const batch of inBatches(keys)) {
      const rows = await this.#knex('revisions')
        .whereIn(
          ['repository_id', 'digest'],
          batch.map(key => [key.repositoryId, key.digest]),
        )
        .whereNotNull('contract')
        .select('repository_id', 'contract');
      for (const row of rows) {
        contracts.set(row.repository_id, JSON.parse(row.contract));
      }
    }
    return contracts;
  }

  async files(key: RevisionKey): Promise<FileRecord[]> {
    const rows: FileRecord[] = await this.#knex('revision_files')
      .where(toColumns(key))
      .select('path', 'size', 'sha256');
    return rows.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async file(key: RevisionKey, path: string): Promise<FileRecord | undefined> {
    return this.#knex('revision_files')
      .where({ ...toColumns(key), path })
      .first('path', 'size', 'sha256');
  }

  async blob(sha256: string): Promise<Buffer | undefined> {
    const row = await this.#knex('blobs').where({ sha256 }).first('content');
    return row?.content;
  }

  async findings(key: RevisionKey): Promise<Finding[]> {
    const rows = await this.#knex<FindingRow>('findings')
      .where(toColumns(key))
      .orderBy('position');
    return rows.map(fromFindingRow);
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
}

function toColumns({ repositoryId, digest }: RevisionKey) {
  return { repository_id: repositoryId, digest };
}
