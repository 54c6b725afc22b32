import type { FleetReader, SeenFleet } from '../FleetReader';
import type { Visibility } from '../Visibility';
import { FleetView } from './FleetView';

/**
 * Keeps what is derived from a fleet as long as the fleet itself is kept.
 *
 * @internal
 */
export class FleetViews {
  readonly #fleets: FleetReader;
  readonly #known = new WeakMap<SeenFleet, FleetView>();

  static create(options: { fleets: FleetReader }): FleetViews {
    return new FleetViews(options.fleets);
  }

  private constructor(fleets: FleetReader) {
    this.#fleets = fleets;
  }

  async read(visibility: Visibility): Promise<FleetView> {
    const [fleet, stored] = await Promise.all([
      this.#fleets.read(visibility),
      this.#fleets.stored(visibility),
    ]);
    const known = this.#known.get(fleet) ?? FleetView.over(fleet, stored);
    this.#known.set(fleet, known);
    return known;
  }
}
