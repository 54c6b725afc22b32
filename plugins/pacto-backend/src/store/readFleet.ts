import type { Knex } from 'knex';
import { DatabaseReferenceStore } from './DatabaseReferenceStore';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import type { ServiceRecord } from './records';
import type { DependentRecord } from './ReferenceStore';

/** All services and what their current revisions refer to. @internal */
export interface FleetRecords {
  /** Ordered by id. */
  services: ServiceRecord[];
  /** Ordered by repository id, then as in the contract. */
  references: DependentRecord[];
}

/**
 * As of one moment: the references are those of the revisions that the services say are current.
 *
 * @internal
 */
export async function readFleet(knex: Knex): Promise<FleetRecords> {
  return knex.transaction(
    async tx => ({
      services: await DatabaseServiceStore.create(tx).all(),
      references: await DatabaseReferenceStore.create(tx).current(),
    }),
    // SQLite knows no other way.
    knex.client.config.client.includes('pg')
      ? { isolationLevel: 'repeatable read' }
      : {},
  );
}
