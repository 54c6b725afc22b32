import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  pactoSyncStartPermission,
  type SyncAccepted,
} from '@pacto/backstage-plugin-pacto-common';
import type { SourceStates } from '../../resolution';
import { serviceIdOf, type Stores, type WorkItem } from '../../store';
import type { Envelopes } from '../Envelopes';
import type { ServiceGate } from '../ServiceGate';
import type { Visibility } from '../Visibility';
import type { SourceGate } from './SourceGate';

/** Where repositories wait to be synced apart from the cycle of their source. @internal */
export interface WorkQueue {
  add(
    item: Pick<WorkItem, 'sourceId' | 'repository' | 'reason'>,
  ): Promise<void>;
}

/** @internal */
export interface RepositorySyncsOptions {
  stores: Stores;
  gate: ServiceGate;
  sourceGate: SourceGate;
  states: SourceStates;
  envelopes: Envelopes;
  workQueue: WorkQueue;
}

/** @internal */
export class RepositorySyncs {
  readonly #options: RepositorySyncsOptions;

  static create(options: RepositorySyncsOptions): RepositorySyncs {
    return new RepositorySyncs(options);
  }

  private constructor(options: RepositorySyncsOptions) {
    this.#options = options;
  }

  /** One that the caller may not see and one that does not belong to the source give the same NotFoundError. */
  async start(
    sourceId: string,
    repository: string,
    credentials: BackstageCredentials,
  ): Promise<SyncAccepted> {
    const { gate, sourceGate, envelopes, workQueue } = this.#options;
    await sourceGate.open(sourceId, pactoSyncStartPermission, credentials);
    const visibility = await gate.visibilityFor(credentials);
    const [visible, belongs] = await Promise.all([
      visibility.visibleOf([repository]),
      this.#belongs(sourceId, repository, visibility),
    ]);
    if (!belongs || !visible.has(repository)) {
      throw new NotFoundError(
        `Source ${sourceId} has no repository ${JSON.stringify(
          repository,
        )} that you may see`,
      );
    }
    await workQueue.add({ sourceId, repository, reason: 'retry' });
    return { ...(await envelopes.ofSource(sourceId)), sourceId };
  }

  /**
   * Known to be of the source; or else, for who sees everything, covered by its configuration. To others, a name that
   * nobody knows must look like one that is hidden.
   */
  async #belongs(
    sourceId: string,
    repository: string,
    visibility: Visibility,
  ): Promise<boolean> {
    const { stores, states } = this.#options;
    const [service, problems] = await Promise.all([
      stores.services.get(serviceIdOf(repository)),
      stores.problems.ofRepository(repository),
    ]);
    const known = service ?? problems[0];
    if (known || !visibility.all) return known?.sourceId === sourceId;
    const [host, ...path] = repository.split('/');
    return states.sourceOf(host, path.join('/'))?.id === sourceId;
  }
}
