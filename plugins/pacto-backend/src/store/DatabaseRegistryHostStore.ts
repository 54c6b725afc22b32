import type { Knex } from 'knex';
import type {
  RegistryHostRecord,
  RegistryHostStore,
} from './RegistryHostStore';

interface Row {
  host: string;
  /** PostgreSQL gives these three as texts. */
  next_at: number | string;
  held_until: number | string;
  open_until: number | string;
  trips: number;
  since: string | null;
  reason: string | null;
}

/** @internal */
export class DatabaseRegistryHostStore implements RegistryHostStore {
  readonly #knex: Knex;

  static create(knex: Knex): DatabaseRegistryHostStore {
    return new DatabaseRegistryHostStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(host: string): Promise<RegistryHostRecord | undefined> {
    const row = await this.#rows().where({ host }).first();
    return (
      row && {
        heldUntil: Number(row.held_until),
        openUntil: Number(row.open_until),
        trips: row.trips,
        since: row.since ?? undefined,
        reason: row.reason ?? undefined,
      }
    );
  }

  async save(host: string, record: RegistryHostRecord): Promise<void> {
    const row = {
      held_until: record.heldUntil,
      open_until: record.openUntil,
      trips: record.trips,
      since: record.since ?? null,
      reason: record.reason ?? null,
    };
    await this.#rows()
      .insert({ host, ...row })
      .onConflict('host')
      .merge({
        ...row,
        // Who saves something else may not know yet what another replica was asked for.
        held_until: this.#knex.raw(
          'case when registry_hosts.held_until > ? then registry_hosts.held_until else ? end',
          [row.held_until, row.held_until],
        ),
      });
  }

  async reserve(
    host: string,
    options: {
      now: number;
      intervalMs: number;
      burst: number;
      mostAhead: number;
    },
  ): Promise<number> {
    const { now, intervalMs, burst, mostAhead } = options;
    const earliest = Math.round(now - (burst - 1) * intervalMs);
    const latest = Math.round(now + mostAhead * intervalMs);
    const step = Math.max(1, Math.round(intervalMs));
    await this.#rows()
      .insert({ host, next_at: 0, held_until: 0, open_until: 0, trips: 0 })
      .onConflict('host')
      .ignore();
    const [row] = await this.#rows()
      .where({ host })
      .update({
        next_at: this.#knex.raw(
          'case when next_at between ? and ? then next_at else ? end + ?',
          [earliest, latest, earliest, step],
        ),
      })
      .returning('next_at');
    return Number(row.next_at) - step;
  }

  #rows() {
    return this.#knex<Row>('registry_hosts');
  }
}
