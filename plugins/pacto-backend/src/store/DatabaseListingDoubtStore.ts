import type { Knex } from 'knex';
import type { ListingDoubt, ListingDoubtStore } from './ListingDoubtStore';

interface Row extends ListingDoubt {
  source_id: string;
}

/** @internal */
export class DatabaseListingDoubtStore implements ListingDoubtStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseListingDoubtStore {
    return new DatabaseListingDoubtStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async note(sourceId: string, at: string): Promise<ListingDoubt> {
    const key = { source_id: sourceId };
    const known = await this.#rows().where(key).first();
    const doubt = { since: known?.since ?? at, looks: (known?.looks ?? 0) + 1 };
    await this.#rows()
      .insert({ ...key, ...doubt })
      .onConflict('source_id')
      .merge();
    return doubt;
  }

  async all(): Promise<Map<string, ListingDoubt>> {
    const rows = await this.#rows();
    return new Map(
      rows.map(({ source_id: id, since, looks }) => [id, { since, looks }]),
    );
  }

  async clear(sourceId: string): Promise<void> {
    const key = { source_id: sourceId };
    if (await this.#rows().where(key).first()) {
      await this.#rows().where(key).delete();
    }
  }

  #rows() {
    return this.#knex<Row>('listing_doubts');
  }
}
