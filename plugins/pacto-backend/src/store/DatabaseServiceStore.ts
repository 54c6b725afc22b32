import type { Knex } from 'knex';
import { countStates, listServices } from './listServices';
import type { ServiceRecord } from './records';
import { fromServiceRow, type ServiceRow } from './serviceRows';
import type {
  ServiceFilter,
  ServiceListPage,
  ServiceListQuery,
  ServiceScope,
  ServiceStore,
  StateCount,
} from './ServiceStore';
import { cleanText, inBatches, toKey } from './values';
import { whereInScope } from './whereInScope';

/** @internal */
export class DatabaseServiceStore implements ServiceStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseServiceStore {
    return new DatabaseServiceStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(id: string): Promise<ServiceRecord | undefined> {
    const row = await this.#knex<ServiceRow>('repositories')
      .where({ id })
      .first();
    return row && fromServiceRow(row);
  }

  async byIds(ids: readonly string[]): Promise<ServiceRecord[]> {
    return this.#by('id', ids);
  }

  async byNames(names: readonly string[]): Promise<ServiceRecord[]> {
    return this.#by('name', names.map(toKey));
  }

  async list(query: ServiceListQuery): Promise<ServiceListPage> {
    return listServices(this.#knex, query);
  }

  async countStates(filter: ServiceFilter): Promise<StateCount[]> {
    return countStates(this.#knex, filter);
  }

  async page(options: {
    scope: ServiceScope;
    after?: string;
    limit: number;
    repositories?: readonly string[];
  }): Promise<ServiceRecord[]> {
    const { scope, after, limit, repositories } = options;
    const query = this.#knex<ServiceRow>('repositories');
    whereInScope(this.#knex, query, 'id', scope);
    if (after !== undefined) query.where('repository', '>', cleanText(after));
    if (repositories) query.whereIn('repository', repositories.map(cleanText));
    const rows = await query.orderBy('repository').limit(limit).select('*');
    return rows.map(fromServiceRow);
  }

  async all(): Promise<ServiceRecord[]> {
    const rows = await this.#knex<ServiceRow>('repositories').orderBy('id');
    return rows.map(fromServiceRow);
  }

  async fleetVersion(): Promise<string> {
    const row = await this.#knex('fleet_state').first('version');
    return String(row.version);
  }

  async countBySource(scope: ServiceScope): Promise<Map<string, number>> {
    const query = this.#knex('repositories');
    whereInScope(this.#knex, query, 'id', scope);
    const rows: { source_id: string; count: number | string }[] = await query
      .groupBy('source_id')
      .select('source_id')
      .count({ count: '*' });
    return new Map(rows.map(row => [row.source_id, Number(row.count)]));
  }

  async #by(
    column: 'id' | 'name',
    values: readonly string[],
  ): Promise<ServiceRecord[]> {
    const rows: ServiceRow[] = [];
    for (const batch of inBatches([...new Set(values)])) {
      rows.push(
        ...(await this.#knex<ServiceRow>('repositories')
          .whereIn(column, batch)
          .orderBy('repository')),
      );
    }
    return rows.map(fromServiceRow);
  }
}
