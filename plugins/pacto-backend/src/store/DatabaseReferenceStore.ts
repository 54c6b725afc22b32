import type { Knex } from 'knex';
import type { ReferenceRecord } from './records';
import { fromReferenceRow, type ReferenceRow } from './referenceRows';
import type {
  DependentRecord,
  ReferenceStore,
  RevisionReference,
} from './ReferenceStore';
import type { RevisionKey } from './RevisionStore';
import { inBatches } from './values';

/** @internal */
export class DatabaseReferenceStore implements ReferenceStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseReferenceStore {
    return new DatabaseReferenceStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async ofRevisions(
    keys: readonly RevisionKey[],
  ): Promise<Map<string, ReferenceRecord[]>> {
    const references = new Map<string, ReferenceRecord[]>(
      keys.map(key => [key.repositoryId, []]),
    );
    for (const { repositoryId, reference } of await this.ofAll(keys)) {
      references.get(repositoryId)?.push(reference);
    }
    return references;
  }

  async ofAll(keys: readonly RevisionKey[]): Promise<RevisionReference[]> {
    const found: RevisionReference[] = [];
    for (const batch of inBatches(keys)) {
      const rows = await this.#knex<ReferenceRow>('edges')
        .whereIn(
          ['repository_id', 'digest'],
          batch.map(key => [key.repositoryId, key.digest]),
        )
        .orderBy(['repository_id', 'position']);
      for (const row of rows) {
        found.push({ ...toDependent(row), digest: row.digest });
      }
    }
    return found;
  }

  async currentTo(targets: readonly string[]): Promise<DependentRecord[]> {
    const found: DependentRecord[] = [];
    for (const batch of inBatches(targets)) {
      const rows: ReferenceRow[] = await this.#ofCurrent()
        .whereIn('edges.target', batch)
        .orderBy(['edges.repository_id', 'edges.position'])
        .select('edges.*');
      for (const row of rows) found.push(toDependent(row));
    }
    return found;
  }

  async targetsOn(host: string): Promise<string[]> {
    const prefix = `${host}/`;
    // By range and not by pattern: hosts may hold what patterns take for something else.
    const rows: { target: string }[] = await this.#ofCurrent()
      .where('edges.target', '>=', prefix)
      .where('edges.target', '<', `${host}0`)
      .distinct('edges.target');
    return rows
      .map(({ target }) => target)
      .filter(target => target.startsWith(prefix))
      .sort();
  }

  async current(): Promise<DependentRecord[]> {
    const rows: ReferenceRow[] = await this.#ofCurrent()
      .orderBy(['edges.repository_id', 'edges.position'])
      .select('edges.*');
    return rows.map(toDependent);
  }

  #ofCurrent(): Knex.QueryBuilder {
    return this.#knex('edges').join('repositories', join =>
      join
        .on('repositories.id', 'edges.repository_id')
        .andOn('repositories.current_digest', 'edges.digest'),
    );
  }
}

function toDependent(row: ReferenceRow): DependentRecord {
  return {
    repositoryId: row.repository_id,
    reference: fromReferenceRow(row),
  };
}
