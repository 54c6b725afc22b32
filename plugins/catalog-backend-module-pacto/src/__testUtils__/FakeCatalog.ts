import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * A catalog that holds what a provider gives it, and entities that are written by hand. As in the real one, a
 * hand-written entity wins over a generated one with the same reference.
 */
export class FakeCatalog implements EntityProviderConnection {
  readonly mutations: EntityProviderMutation[] = [];
  readonly refreshed: string[][] = [];
  /** Thrown by the next mutation, once. */
  failNext?: Error;
  readonly #generated = new Map<string, Entity>();
  readonly #written = new Map<string, Entity>();

  get service(): CatalogService {
    const current = () =>
      catalogServiceMock({
        entities: [...new Map([...this.#generated, ...this.#written]).values()],
      });
    return {
      queryEntities: (...args: Parameters<CatalogService['queryEntities']>) =>
        current().queryEntities(...args),
      getEntitiesByRefs: (
        ...args: Parameters<CatalogService['getEntitiesByRefs']>
      ) => current().getEntitiesByRefs(...args),
    } as CatalogService;
  }

  write(...entities: Entity[]): void {
    for (const entity of entities) {
      this.#written.set(stringifyEntityRef(entity), entity);
    }
  }

  erase(entityRef: string): void {
    this.#written.delete(entityRef);
  }

  /** Loses a generated entity, as no catalog should. */
  lose(entityRef: string): void {
    this.#generated.delete(entityRef);
  }

  /** Has something of ours that is not as it was written, as no catalog should. */
  overwrite(entity: Entity): void {
    this.#generated.set(stringifyEntityRef(entity), entity);
  }

  generated(): Entity[] {
    return [...this.#generated.values()];
  }

  refs(): string[] {
    return [...this.#generated.keys()].sort();
  }

  async applyMutation(mutation: EntityProviderMutation): Promise<void> {
    const { failNext } = this;
    this.failNext = undefined;
    if (failNext) throw failNext;
    this.mutations.push(mutation);
    if (mutation.type === 'full') this.#generated.clear();
    else {
      for (const removed of mutation.removed) {
        this.#generated.delete(
          'entityRef' in removed
            ? removed.entityRef
            : stringifyEntityRef(removed.entity),
        );
      }
    }
    const added = mutation.type === 'full' ? mutation.entities : mutation.added;
    for (const { entity } of added) {
      this.#generated.set(stringifyEntityRef(entity), entity);
    }
  }

  async refresh({ keys }: { keys: string[] }): Promise<void> {
    this.refreshed.push(keys);
  }
}
