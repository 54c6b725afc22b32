import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  pactoSyncStartPermission,
  type SyncAccepted,
} from '@pacto/backstage-plugin-pacto-common';
import type { Envelopes } from '../Envelopes';
import type { SourceGate } from './SourceGate';

/** @internal */
export interface SyncCommandsOptions {
  sourceGate: SourceGate;
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
    const { sourceGate, envelopes, trigger } = this.#options;
    await sourceGate.open(sourceId, pactoSyncStartPermission, credentials);
    await trigger(sourceId);
    return { ...(await envelopes.ofSource(sourceId)), sourceId };
  }
}
