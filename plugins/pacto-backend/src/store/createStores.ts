import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { ActivityStore } from './ActivityStore';
import type { AssessmentStore } from './AssessmentStore';
import type { ChangeStore } from './ChangeStore';
import { DatabaseActivityStore } from './DatabaseActivityStore';
import { DatabaseAssessmentStore } from './DatabaseAssessmentStore';
import { DatabaseChangeStore } from './DatabaseChangeStore';
import { DatabaseDiffStore } from './DatabaseDiffStore';
import { DatabaseProblemStore } from './DatabaseProblemStore';
import { DatabaseReferenceStore } from './DatabaseReferenceStore';
import { DatabaseRepositoryStore } from './DatabaseRepositoryStore';
import { DatabaseRevisionStore } from './DatabaseRevisionStore';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import { DatabaseSyncRunStore } from './DatabaseSyncRunStore';
import type { DiffStore } from './DiffStore';
import { DatabaseOperationStore } from './DatabaseOperationStore';
import type { OperationStore } from './OperationStore';
import type { ProblemStore } from './ProblemStore';
import { type FleetRecords, readFleet } from './readFleet';
import type { ReferenceStore } from './ReferenceStore';
import type { RepositoryStore } from './RepositoryStore';
import type { RevisionStore } from './RevisionStore';
import type { ServiceStore } from './ServiceStore';
import type { SyncRunStore } from './SyncRunStore';

/** @internal */
export interface Stores {
  repositories: RepositoryStore;
  revisions: RevisionStore;
  references: ReferenceStore;
  assessments: AssessmentStore;
  changes: ChangeStore;
  activity: ActivityStore;
  diffs: DiffStore;
  services: ServiceStore;
  operations: OperationStore;
  problems: ProblemStore;
  runs: SyncRunStore;
  fleet(): Promise<FleetRecords>;
}

/** @internal */
export const migrationsDirectory = resolvePackagePath(
  '@pacto/backstage-plugin-pacto-backend',
  'migrations',
);

/**
 * The stores over the plugin's database, after its migrations.
 *
 * @internal
 */
export async function createStores(database: DatabaseService): Promise<Stores> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDirectory });
  }
  return {
    repositories: DatabaseRepositoryStore.create(knex),
    revisions: DatabaseRevisionStore.create(knex),
    references: DatabaseReferenceStore.create(knex),
    assessments: DatabaseAssessmentStore.create(knex),
    changes: DatabaseChangeStore.create(knex),
    activity: DatabaseActivityStore.create(knex),
    diffs: DatabaseDiffStore.create(knex),
    services: DatabaseServiceStore.create(knex),
    operations: DatabaseOperationStore.create(knex),
    problems: DatabaseProblemStore.create(knex),
    runs: DatabaseSyncRunStore.create(knex),
    fleet: () => readFleet(knex),
  };
}
