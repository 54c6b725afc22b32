import type { FleetMoment, Stores } from '../store';
import type { View } from './View';

/**
 * The state of the fleet and its sources, looked at once for each request: so all parts of an answer are about one
 * moment, and cost one statement.
 *
 * @internal
 */
export class Moments {
  readonly #stores: Stores;
  readonly #sourceIds: readonly string[];
  readonly #known = new WeakMap<View, Promise<FleetMoment>>();

  static create(options: {
    stores: Stores;
    sources: readonly { id: string }[];
  }): Moments {
    return new Moments(
      options.stores,
      options.sources.map(({ id }) => id),
    );
  }

  private constructor(stores: Stores, sourceIds: readonly string[]) {
    this.#stores = stores;
    this.#sourceIds = sourceIds;
  }

  /** @param view - of one request */
  of(view: View): Promise<FleetMoment> {
    const known = this.#known.get(view);
    if (known) return known;
    const moment = this.#stores.runs.moment(this.#sourceIds);
    this.#known.set(view, moment);
    return moment;
  }
}
