import { type ContractItem, slug } from '@pacto/backstage-plugin-pacto-node';
import type { ServiceRecord, Stores } from '../../store';
import type { FleetReader } from '../FleetReader';
import type { Visibility } from '../Visibility';
import { toNeighbour } from './toContractItems';

/** About 6 kB each while the preview runs. */
const MAX_NEIGHBOURS = 500;

/** @internal */
export interface Neighbours {
  items: ContractItem[];
  /** There are more. */
  cut: boolean;
}

/**
 * The stored contracts that decide over the entities of previewed ones: those that may want the same names, and those
 * that are referred to.
 *
 * @internal
 */
export class Neighbourhood {
  readonly #stores: Stores;
  readonly #fleets: FleetReader;

  static create(options: {
    stores: Stores;
    fleets: FleetReader;
  }): Neighbourhood {
    return new Neighbourhood(options.stores, options.fleets);
  }

  private constructor(stores: Stores, fleets: FleetReader) {
    this.#stores = stores;
    this.#fleets = fleets;
  }

  async around(
    items: readonly ContractItem[],
    visibility: Visibility,
  ): Promise<Neighbours> {
    const { services } = await this.#fleets.read(visibility);
    const wanted = wantedBy(items);
    const found = [...services.values()]
      .filter(wanted)
      .sort((a, b) => (a.repository < b.repository ? -1 : 1));
    const taken = found.slice(0, MAX_NEIGHBOURS);
    const contracts = await this.#stores.revisions.contracts(
      taken.flatMap(({ id, currentDigest }) =>
        currentDigest ? [{ repositoryId: id, digest: currentDigest }] : [],
      ),
    );
    return {
      items: taken.map(service =>
        toNeighbour(service, contracts.get(service.id)),
      ),
      cut: found.length > taken.length,
    };
  }
}

/**
 * An API is called `<service>-<interface>`, so services whose names begin alike may want one name for two of theirs.
 */
function wantedBy(
  items: readonly ContractItem[],
): (service: ServiceRecord) => boolean {
  const previewed = new Set(items.map(({ repository }) => repository));
  const names = items.map(({ title, repository }) =>
    slug(title ?? lastPartOf(repository)),
  );
  const targets = new Set(
    items.flatMap(({ references }) =>
      references.flatMap(({ repository }) => repository ?? []),
    ),
  );
  return ({ repository, name }) => {
    if (previewed.has(repository)) return false;
    if (targets.has(repository)) return true;
    const own = slug(name);
    return names.some(
      other =>
        own === other ||
        own.startsWith(`${other}-`) ||
        other.startsWith(`${own}-`),
    );
  };
}

function lastPartOf(repository: string): string {
  return repository.slice(repository.lastIndexOf('/') + 1);
}
