import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  pactoSyncStartPermission,
  type SyncAccepted,
} from '@pacto/backstage-plugin-pacto-common';
import type { Envelopes } from './Envelopes';
import { requirePermission } from './requirePermission';
import type { SourceStates } from '../resolution';

/** @internal */
export interface SyncCommandsOptions {
  permissions: PermissionsService;
  states: SourceStates;
  envelopes: Envelopes;
  /** Throws a ConflictError while a sync is running. */
  trigger(sourceId: string): Promise<void>;
}

/** @internal */
export class SyncCommands {
  readonly #options: SyncCommandsOptions;

  static create(options: SyncCommandsOptions): SyncCommands {
    return new SyncCommands(options);
  }

  private constructor(options: SyncCommandsOptions) {
    this.#options = options;
  }

  async start(
    sourceId: string,
    credentials: BackstageCredentials,
  ): Promise<SyncAccepted> {
    const { permissions, states, envelopes, trigger } = this.#options;
    await requirePermission(permissions, pactoSyncStartPermission, credentials);
    if (!states.isConfigured(sourceId)) {
      throw new NotFoundError(`There is no source ${JSON.stringify(sourceId)}`);
    }
    await trigger(sourceId);
    return { ...(await envelopes.ofSource(sourceId)), sourceId };
  }
}
