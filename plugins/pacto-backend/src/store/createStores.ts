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
import { DatabaseListingDoubtStore } from './DatabaseListingDoubtStore';
import { DatabaseProblemStore } from './DatabaseProblemStore';
import { DatabaseReferenceStore } from './DatabaseReferenceStore';
import { DatabaseRegistryHostStore } from './DatabaseRegistryHostStore';
import { DatabaseRepositoryStore } from './DatabaseRepositoryStore';
import { DatabaseRevisionStore } from './DatabaseRevisionStore';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import { DatabaseSignatureStore } from './DatabaseSignatureStore';
import { DatabaseSyncRunStore } from './DatabaseSyncRunStore';
import { DatabaseWorkItemStore } from './DatabaseWorkItemStore';
import type { DiffStore } from './DiffStore';
import { DatabaseOperationStore } from './DatabaseOperationStore';
import type { ListingDoubtStore } from './ListingDoubtStore';
import type { OperationStore } from './OperationStore';
import type { ProblemStore } from './ProblemStore';
import { type FleetRecords, readFleet } from './readFleet';
import type { ReferenceStore } from './ReferenceStore';
import type { RegistryHostStore } from './RegistryHostStore';
import type { RepositoryStore } from './RepositoryStore';
import type { RevisionStore } from './RevisionStore';
import type { ServiceStore } from './ServiceStore';
import type { SignatureStore } from './SignatureStore';
import type { SyncRunStore } from './SyncRunStore';
import type { WorkItemStore } from './WorkItemStore';

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
  signatures: SignatureStore;
  problems: ProblemStore;
  runs: SyncRunStore;
  doubts: ListingDoubtStore;
  workItems: WorkItemStore;
  hosts: RegistryHostStore;
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
    signatures: DatabaseSignatureStore.create(knex),
    problems: DatabaseProblemStore.create(knex),
    runs: DatabaseSyncRunStore.create(knex),
    doubts: DatabaseListingDoubtStore.create(knex),
    workItems: DatabaseWorkItemStore.create(knex),
    hosts: DatabaseRegistryHostStore.create(knex),
    fleet: () => readFleet(knex),
  };
}
