import { setImmediate } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type CatalogPlan,
  type CatalogPlanner,
  catalogQuestions,
  checkItem,
  type ContractEntity,
  type ContractItem,
  type Enrichment,
  enrichmentOf,
  type MappingConfig,
  missingContract,
} from '@pacto/backstage-plugin-pacto-node';
import type { CatalogReader, Presence } from './CatalogReader';
import { whyKeep } from './removalRule';
import type { SnapshotPart, SnapshotReader } from './SnapshotReader';

/** Contracts checked before others get a turn; about 10 ms of work. */
const SLICE = 200;

/** @internal */
export interface ContractIndexOptions {
  config: MappingConfig;
  logger: LoggerService;
  snapshot: Pick<SnapshotReader, 'readAll' | 'readSome'>;
  catalog: CatalogReader;
  planner: CatalogPlanner;
}

/** @internal */
export interface IndexState {
  plan: CatalogPlan;
  claims: readonly ContractEntity[];
  /** Set when nothing may be removed, see `whyKeep`. */
  keepAll?: string;
}

/**
 * All contracts and what the catalog says about them, in memory. Each replica of the catalog has one. A failed read
 * throws and leaves everything as it was. Not for concurrent changes: the provider makes one after the other.
 *
 * @internal
 */
export class ContractIndex {
  readonly #options: ContractIndexOptions;
  #items = new Map<string, ContractItem>();
  #presence = new Map<string, Presence>();
  #claims: readonly ContractEntity[] = [];
  #keepAll: string | undefined;
  /** Absent until the first load. */
  #services: CatalogPlan['services'] | undefined;

  static create(options: ContractIndexOptions): ContractIndex {
    return new ContractIndex(options);
  }

  private constructor(options: ContractIndexOptions) {
    this.#options = options;
  }

  /** Reads everything anew, also what the catalog has of the generated entities (reference to hash). */
  async load(
    signal?: AbortSignal,
  ): Promise<IndexState & { generated: Map<string, string> }> {
    const { catalog, snapshot, config } = this.#options;
    // The catalog first: what another process adds in between is then missing here, not there, and stays.
    const { claims, generated, repositories } = await catalog.contractEntities(
      signal,
    );
    const part = await snapshot.readAll(this.#items, signal);
    const keepAll = whyKeep({
      completeness: part.completeness,
      count: part.items.length,
      before: Math.max(this.#items.size, repositories),
    });
    const items = new Map(keepAll ? this.#items : []);
    await this.#putAll(items, part.items);
    const questions = await catalogQuestions(items.values(), claims, config);
    // Most are about names that the generated entities have already: not asked again.
    const answers = await catalog.presence(
      questions.filter(ref => !generated.has(ref)),
      signal,
    );
    const presence = new Map(
      questions.map(ref => [ref, answers.get(ref) ?? 'own']),
    );
    return {
      ...(await this.#replan({ items, presence, claims, keepAll })),
      generated,
    };
  }

  /** Reads some repositories anew; the rest stays. */
  async update(
    repositories: readonly string[],
    signal?: AbortSignal,
  ): Promise<IndexState> {
    const { catalog, snapshot } = this.#options;
    const part = await snapshot.readSome(repositories, signal);
    const claims = await catalog.claims(signal);
    return this.#replan({
      items: await this.#withUpdate(repositories, part),
      presence: await this.#presenceWith(part.items, claims, signal),
      claims,
      keepAll: part.completeness === 'none' ? this.#keepAll : undefined,
    });
  }

  /**
   * Asks the catalog again for what can change there without an event: owners, systems, entities of others that
   * hold a name, and hand-written entities that name a contract.
   *
   * @returns nothing when all is as before
   */
  async recheck(signal?: AbortSignal): Promise<IndexState | undefined> {
    const { catalog } = this.#options;
    const before = this.#presence;
    const others = [...before.keys()].filter(ref => before.get(ref) !== 'own');
    const claims = await catalog.claims(signal);
    const answers = await catalog.presence(others, signal);
    const changed = others.some(
      ref =>
        (before.get(ref) === 'foreign') !== (answers.get(ref) === 'foreign'),
    );
    this.#presence = new Map([...before, ...answers]);
    if (!changed && sameClaims(claims, this.#claims)) return undefined;
    return this.#replan({
      items: this.#items,
      presence: await this.#presenceWith([], claims, signal),
      claims,
      keepAll: this.#keepAll,
    });
  }

  /** What a hand-written entity gets from the contract in a repository; nothing while that is not known. */
  enrichment(repository: string): Enrichment | undefined {
    const service = this.#services?.get(repository);
    if (service) return enrichmentOf(service);
    if (!this.#services || this.#keepAll) return undefined;
    return missingContract(
      `No configured source has a contract at oci://${repository}; check pacto.dev/contract and pacto.sources.`,
    );
  }

  /** What is known, and the answers to what these raise for the first time. */
  async #presenceWith(
    items: readonly ContractItem[],
    claims: readonly ContractEntity[],
    signal?: AbortSignal,
  ): Promise<Map<string, Presence>> {
    const { catalog, config } = this.#options;
    const questions = await catalogQuestions(items, claims, config);
    const answers = await catalog.presence(
      questions.filter(ref => !this.#presence.has(ref)),
      signal,
    );
    return new Map([...this.#presence, ...answers]);
  }

  async #withUpdate(
    repositories: readonly string[],
    part: SnapshotPart,
  ): Promise<Map<string, ContractItem>> {
    const updated = new Map(this.#items);
    await this.#putAll(updated, part.items);
    const listed = new Set(part.items.map(item => item.repository));
    const gone = repositories.filter(
      repository => updated.has(repository) && !listed.has(repository),
    );
    const keep = whyKeep({
      completeness: part.completeness,
      count: updated.size - gone.length,
      before: this.#items.size,
    });
    if (!keep) for (const repository of gone) updated.delete(repository);
    return updated;
  }

  async #putAll(
    items: Map<string, ContractItem>,
    read: readonly ContractItem[],
  ): Promise<void> {
    for (const [index, item] of read.entries()) {
      if (index % SLICE === SLICE - 1) await setImmediate();
      // Held already, so checked before; the configuration does not change.
      if (this.#items.get(item.repository) === item) {
        items.set(item.repository, item);
        continue;
      }
      const checked = checkItem(item, this.#options.config);
      items.set(item.repository, checked.item);
      if (checked.problem) {
        this.#options.logger.warn(
          `The contract at oci://${item.repository} cannot be mapped: ${checked.problem}`,
        );
      }
    }
  }

  async #replan(next: {
    items: Map<string, ContractItem>;
    presence: Map<string, Presence>;
    claims: readonly ContractEntity[];
    keepAll?: string;
  }): Promise<IndexState> {
    const { items, presence, claims, keepAll } = next;
    const plan = await this.#options.planner.plan(items.values(), {
      claims,
      exists: ref => (presence.get(ref) ?? 'absent') !== 'absent',
      taken: ref => presence.get(ref) === 'foreign',
    });
    this.#items = items;
    this.#presence = presence;
    this.#claims = claims;
    this.#keepAll = keepAll;
    this.#services = plan.services;
    return { plan, claims, keepAll };
  }
}

function sameClaims(
  a: readonly ContractEntity[],
  b: readonly ContractEntity[],
): boolean {
  const key = ({ entityRef, repository, owner }: ContractEntity) =>
    [entityRef, repository, owner].join(' ');
  return a.map(key).join('\n') === b.map(key).join('\n');
}
