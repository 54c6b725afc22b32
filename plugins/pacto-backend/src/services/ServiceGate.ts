import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { ServiceRecord, Stores } from '../store';
import type { Visibility } from './Visibility';

/** @internal */
export type VisibilityFor = (
  credentials: BackstageCredentials,
) => Promise<Visibility>;

/** @internal */
export interface SeenService {
  service: ServiceRecord;
  visibility: Visibility;
}

/**
 * The way to a single service. One that is hidden from the caller and one that does not exist give the same
 * NotFoundError.
 *
 * @internal
 */
export class ServiceGate {
  readonly #stores: Stores;
  readonly #visibilityFor: VisibilityFor;

  static create(options: {
    stores: Stores;
    visibilityFor: VisibilityFor;
  }): ServiceGate {
    return new ServiceGate(options.stores, options.visibilityFor);
  }

  private constructor(stores: Stores, visibilityFor: VisibilityFor) {
    this.#stores = stores;
    this.#visibilityFor = visibilityFor;
  }

  visibilityFor(credentials: BackstageCredentials): Promise<Visibility> {
    return this.#visibilityFor(credentials);
  }

  async open(
    serviceId: string,
    credentials: BackstageCredentials,
  ): Promise<SeenService> {
    const visibility = await this.#visibilityFor(credentials);
    const service = await this.#stores.services.get(serviceId);
    // Asked in any case, so that what is hidden and what does not exist take the same time.
    const visible = await visibility.visibleOf([
      service?.repository ?? serviceId,
    ]);
    if (!service || !visible.has(service.repository)) {
      throw new NotFoundError(
        `There is no service ${serviceId} that you may see`,
      );
    }
    return { service, visibility };
  }
}
