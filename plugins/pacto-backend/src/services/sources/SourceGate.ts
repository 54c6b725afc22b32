import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { SourceStates } from '../../resolution';
import { requirePermission } from '../requirePermission';

/**
 * The way to a single source. Who may not is told so before anything is told of the source.
 *
 * @internal
 */
export class SourceGate {
  readonly #permissions: PermissionsService;
  readonly #states: SourceStates;

  static create(options: {
    permissions: PermissionsService;
    states: SourceStates;
  }): SourceGate {
    return new SourceGate(options.permissions, options.states);
  }

  private constructor(permissions: PermissionsService, states: SourceStates) {
    this.#permissions = permissions;
    this.#states = states;
  }

  /** Throws a NotAllowedError or a NotFoundError. */
  async open(
    sourceId: string,
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    await requirePermission(this.#permissions, permission, credentials);
    if (!this.#states.isConfigured(sourceId)) {
      throw new NotFoundError(`There is no source ${JSON.stringify(sourceId)}`);
    }
  }
}
