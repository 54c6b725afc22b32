import { RULES_VERSION, type BundleEntry } from '@pacto/core';
import { planHops } from '../../../../plugins/pacto-backend/src/history';
import type {
  HopRecord,
  RevisionHead,
  Stores,
  TagRecord,
} from '../../../../plugins/pacto-backend/src/store';
import type { Workers } from '../../../../plugins/pacto-backend/src/workers';
import type { GeneratedService } from '../walkFleet';

const PROFILE = 'deep';

/**
 * Writes what changed from version to version. Services of one line that newly need as many others as each other
 * change alike, so only the first of them is compared.
 *
 * @internal
 */
export class Hops {
  readonly #stores: Stores;
  readonly #workers: Workers;
  readonly #known = new Map<
    string,
    Promise<Omit<HopRecord, 'digest' | 'fromDigest'>>
  >();

  static create(options: { stores: Stores; workers: Workers }): Hops {
    return new Hops(options.stores, options.workers);
  }

  private constructor(stores: Stores, workers: Workers) {
    this.#stores = stores;
    this.#workers = workers;
  }

  async write(
    repositoryId: string,
    generated: GeneratedService,
    found: {
      heads: readonly RevisionHead[];
      tags: readonly TagRecord[];
      at: string;
    },
  ): Promise<void> {
    const { versions } = generated.service;
    const places = new Map(
      found.tags.map(({ tag, digest }) => [
        digest,
        versions.findIndex(({ version }) => version === tag),
      ]),
    );
    for (const [digest, hop] of planHops(found.heads, found.tags)) {
      if (hop.kind !== 'compare') continue;
      const from = places.get(hop.from.digest)!;
      const to = places.get(digest)!;
      await this.#stores.changes.save(repositoryId, {
        ...(await this.#compare(generated, from, to)),
        ...{ digest, fromDigest: hop.from.digest },
      });
    }
    await this.#stores.changes.settle(
      { repositoryId, lastChangedAt: found.at },
      RULES_VERSION,
    );
  }

  #compare(
    { service, files }: GeneratedService,
    from: number,
    to: number,
  ): Promise<Omit<HopRecord, 'digest' | 'fromDigest'>> {
    const optional = service.dependencies.filter(({ required }) => !required);
    const key = [
      service.kind,
      service.line,
      from,
      to,
      ...service.interfaces,
      optional.length,
    ].join(' ');
    const known = this.#known.get(key) ?? this.#diff(files(from), files(to));
    this.#known.set(key, known);
    return known;
  }

  async #diff(from: BundleEntry[], to: BundleEntry[]) {
    const diff = await this.#workers.diff({ from, to, profile: PROFILE });
    const isWhole = diff.completeness === 'complete';
    return {
      profile: PROFILE,
      rulesVersion: RULES_VERSION,
      state: isWhole ? ('classified' as const) : ('partial' as const),
      classification: diff.classification,
      counts: diff.counts,
      step: diff.step,
      reason: isWhole ? undefined : diff.limitations.at(0)?.message,
    };
  }
}
