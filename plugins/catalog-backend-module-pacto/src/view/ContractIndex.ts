import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Completeness,
  SnapshotItem,
} from '@pacto/backstage-plugin-pacto-common';
import type { ContractEntity } from '@pacto/backstage-plugin-pacto-node';
import { type CatalogPlanner } from '../mapping/CatalogPlanner';
import { catalogQuestions } from '../mapping/catalogQuestions';
import { checkItem } from '../mapping/checkItem';
import { enrichmentOf, missingContract } from '../mapping/enrichment';
import type { CatalogPlan, Enrichment, MappingConfig } from '../mapping/types';
import type { CatalogReader, Presence } from './CatalogReader';
import { whyKeep } from './removalRule';
import type { SnapshotPart, SnapshotReader } from './SnapshotReader';

/** @internal */
export interface ContractIndexOptions {
  config: MappingConfig;
  logger: LoggerService;
  snapshot: SnapshotReader;
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
 * All contracts and what the catalog says about them, in memory, with the entities that follow. Each replica of the
 * catalog has one. A failed read throws and leaves everything as it was. Not for concurrent changes: the provider
 * makes one after the other.
 *
 * @internal
 */
export class ContractIndex {
  readonly #options: ContractIndexOptions;
  #items = new Map<string, SnapshotItem>();
  #presence = new Map<string, Presence>();
  #claims: ContractEntity[] = [];
  #state: IndexState | undefined;

  static create(options: ContractIndexOptions): ContractIndex {
    return new ContractIndex(options);
  }

  private constructor(options: ContractIndexOptions) {
    this.#options = options;
  }

  /** Absent until the first load. */
  get state(): IndexState | undefined {
    return this.#state;
  }

  /** Reads everything anew, also what the catalog has of the generated entities (reference to hash). */
  async load(
    signal?: AbortSignal,
  ): Promise<IndexState & { generated: Map<string, string> }> {
    const { catalog, snapshot } = this.#options;
    const part = await snapshot.readAll(signal);
    const { claims, generated, repositories } = await catalog.contractEntities(
      signal,
    );
    const keepAll = whyKeep({
      completeness: part.completeness,
      count: part.items.length,
      before: Math.max(this.#items.size, repositories),
    });
    const items = new Map(keepAll ? this.#items : []);
    this.#putAll(items, part.items);
    const presence = await catalog.presence(
      catalogQuestions(items.values(), this.#options.config),
      signal,
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
    const { catalog, snapshot, config } = this.#options;
    const part = await snapshot.readSome(repositories, signal);
    const items = this.#withUpdate(repositories, part);
    const claims = await catalog.claims(signal);
    const questions = catalogQuestions(part.items, config).filter(
      ref => !this.#presence.has(ref),
    );
    const presence = new Map([
      ...this.#presence,
      ...(await catalog.presence(questions, signal)),
    ]);
    return this.#replan({
      items,
      presence,
      claims,
      keepAll: this.#keepAll(part.completeness),
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
    const others = [...this.#presence].flatMap(([ref, presence]) =>
      presence === 'own' ? [] : [ref],
    );
    const claims = await catalog.claims(signal);
    const answers = await catalog.presence(others, signal);
    const changed = others.some(
      ref =>
        (this.#presence.get(ref) === 'foreign') !==
        (answers.get(ref) === 'foreign'),
    );
    const presence = new Map([...this.#presence, ...answers]);
    if (!changed && sameClaims(claims, this.#claims)) {
      this.#presence = presence;
      return undefined;
    }
    return this.#replan({
      items: this.#items,
      presence,
      claims,
      keepAll: this.#state?.keepAll,
    });
  }

  /** What a hand-written entity gets from the contract in a repository; nothing while that is not known. */
  enrichment(repository: string): Enrichment | undefined {
    const service = this.#state?.plan.services.get(repository);
    if (service) return enrichmentOf(service);
    if (!this.#state || this.#state.keepAll) return undefined;
    return missingContract(
      `No configured source has a contract at oci://${repository}; check pacto.dev/contract and pacto.sources.`,
    );
  }

  #withUpdate(
    repositories: readonly string[],
    part: SnapshotPart,
  ): Map<string, SnapshotItem> {
    const updated = new Map(this.#items);
    for (const repository of repositories) updated.delete(repository);
    this.#putAll(updated, part.items);
    const keep = whyKeep({
      completeness: part.completeness,
      count: updated.size,
      before: this.#items.size,
    });
    return keep ? this.#items : updated;
  }

  #keepAll(completeness: Completeness): string | undefined {
    return completeness === 'none' ? this.#state?.keepAll : undefined;
  }

  #putAll(items: Map<string, SnapshotItem>, read: readonly SnapshotItem[]) {
    for (const item of read) {
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
    items: Map<string, SnapshotItem>;
    presence: Map<string, Presence>;
    claims: ContractEntity[];
    keepAll?: string;
  }): Promise<IndexState> {
    const { presence, claims, keepAll } = next;
    const plan = await this.#options.planner.plan(next.items.values(), {
      claims,
      exists: ref => (presence.get(ref) ?? 'absent') !== 'absent',
      taken: ref => presence.get(ref) === 'foreign',
    });
    this.#items = next.items;
    this.#presence = presence;
    this.#claims = claims;
    this.#state = { plan, claims, keepAll };
    return this.#state;
  }
}

function sameClaims(a: ContractEntity[], b: ContractEntity[]): boolean {
  const key = ({ entityRef, repository, owner }: ContractEntity) =>
    [entityRef, repository, owner].join(' ');
  return a.map(key).join('\n') === b.map(key).join('\n');
}
