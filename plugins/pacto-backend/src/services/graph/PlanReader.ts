import { InputError } from '@backstage/errors';
import type {
  ChangeClass,
  PlanChange,
  RevisionRef,
} from '@pacto/backstage-plugin-pacto-common';
import type { FleetDependency, Limitation, WhatIfChange } from '@pacto/core';
import type { ServiceRecord, Stores } from '../../store';
import type { RevisionPairs } from '../RevisionPairs';
import type { FleetView } from './FleetView';

/** @internal */
export interface PlannedChange {
  asked: PlanChange;
  change: WhatIfChange;
  /** What it is compared with. */
  from?: RevisionRef;
  classification?: ChangeClass;
  limitations: readonly Limitation[];
}

/** @internal */
export interface PlanReaderOptions {
  stores: Pick<Stores, 'references'>;
  pairs: RevisionPairs;
}

interface ReadOptions {
  view: FleetView;
  /** By service, what earlier changes publish; nothing where only a version is known. */
  published: Map<string, RevisionRef | undefined>;
  signal?: AbortSignal;
}

/**
 * Finds out what a planned change consists of.
 *
 * @internal
 */
export class PlanReader {
  readonly #options: PlanReaderOptions;

  static create(options: PlanReaderOptions): PlanReader {
    return new PlanReader(options);
  }

  private constructor(options: PlanReaderOptions) {
    this.#options = options;
  }

  /**
   * In the same order. A revision is compared with the one that an earlier change publishes, else with the current one.
   *
   * @param changes - of services that the view holds
   */
  async read(
    changes: readonly PlanChange[],
    view: FleetView,
    options: { signal?: AbortSignal } = {},
  ): Promise<PlannedChange[]> {
    const published = new Map<string, RevisionRef | undefined>();
    const planned: PlannedChange[] = [];
    for (const asked of changes) {
      const one = await this.#readOne(asked, {
        ...options,
        view,
        published,
      });
      planned.push(one);
    }
    return planned;
  }

  async #readOne(
    asked: PlanChange,
    options: ReadOptions,
  ): Promise<PlannedChange> {
    const { kind, serviceId } = asked;
    if (kind === 'remove') {
      return { asked, change: { kind, serviceId }, limitations: [] };
    }
    if (kind === 'upgrade') {
      const { dependency, range } = asked;
      if (dependency === undefined || range === undefined) {
        throw new InputError(
          'An upgrade needs the name of a dependency, and a range',
        );
      }
      const { name } = options.view.services.get(serviceId)!;
      const needed = options.view.graph.dependenciesOf(serviceId);
      if (
        !options.published.has(serviceId) &&
        !needed.some(edge => edge.dependency.name === dependency)
      ) {
        throw new InputError(
          `${name} has no dependency ${JSON.stringify(dependency)}`,
        );
      }
      return {
        asked,
        change: { kind, serviceId, dependency, range },
        limitations: [],
      };
    }
    return this.#readPublish(asked, options);
  }

  async #readPublish(
    asked: PlanChange,
    options: ReadOptions,
  ): Promise<PlannedChange> {
    const { view, published, signal } = options;
    const { serviceId, digest } = asked;
    const kind = 'publish';
    const service = view.services.get(serviceId)!;
    const from = published.has(serviceId)
      ? published.get(serviceId)
      : currentOf(service);
    if (digest === undefined) {
      const { version } = asked;
      if (version === undefined) {
        throw new InputError(
          'To publish something needs a version or a digest',
        );
      }
      published.set(serviceId, undefined);
      const change: WhatIfChange = { kind, serviceId, version };
      return { asked, change, from, limitations: [] };
    }
    const { pairs } = this.#options;
    const pair = from
      ? await pairs.compare(
          { service, from: from.digest, to: digest },
          { signal },
        )
      : undefined;
    const { to } =
      pair ?? (await pairs.find({ service, from: digest, to: digest }));
    const dependencies = await this.#dependenciesOf(serviceId, digest, view);
    published.set(serviceId, to);
    const version = asked.version ?? to.version ?? '';
    return {
      asked: { ...asked, version },
      change: { kind, serviceId, version, diff: pair?.diff, dependencies },
      from: pair?.from,
      classification: pair?.diff.classification,
      limitations: pair?.diff.limitations ?? [],
    };
  }

  async #dependenciesOf(
    repositoryId: string,
    digest: string,
    view: FleetView,
  ): Promise<FleetDependency[]> {
    const found = await this.#options.stores.references.ofAll([
      { repositoryId, digest },
    ]);
    return found.map(({ reference }) => view.dependencyOf(reference));
  }
}

function currentOf({
  currentDigest,
  version,
}: ServiceRecord): RevisionRef | undefined {
  return currentDigest === undefined
    ? undefined
    : { digest: currentDigest, version };
}
