import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  DeferredEntity,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  type CatalogPlan,
  storableText,
} from '@pacto/backstage-plugin-pacto-node';
import type { Definitions, SnapshotReader } from '../view/SnapshotReader';
import type { Changes } from './changes';

/**
 * Of one mutation. The catalog serialises and hashes all of it without a pause, twice; this takes some 50 ms. All of
 * 10 000 services in one would hold up the backend for seconds.
 */
const MAX_ENTITIES = 100;
const MAX_DEFINITION_BYTES = 2 * 1024 * 1024;

/**
 * Brings changes into the catalog, a few entities at a time, each with the text of its definition. Always deltas: a
 * full mutation would remove what another process added since the contracts were read.
 *
 * @internal
 */
export class EntityWriter {
  readonly #snapshot: Pick<SnapshotReader, 'readDefinitions'>;

  static create(options: {
    snapshot: Pick<SnapshotReader, 'readDefinitions'>;
  }): EntityWriter {
    return new EntityWriter(options.snapshot);
  }

  private constructor(snapshot: Pick<SnapshotReader, 'readDefinitions'>) {
    this.#snapshot = snapshot;
  }

  /**
   * Adds, then removes, so that nothing is missing when it breaks off in between.
   *
   * @returns References of what was left out, because its definition is gone by now; an event will tell of it.
   */
  async write(options: {
    connection: EntityProviderConnection;
    sources: CatalogPlan['sources'];
    changes: Changes;
    signal?: AbortSignal;
  }): Promise<string[]> {
    const { connection, sources, changes, signal } = options;
    const leftOut: string[] = [];
    for (const batch of batchesOf(changes.added, sources)) {
      signal?.throwIfAborted();
      const definitions = await this.#definitionsOf(batch, sources, signal);
      const complete = batch.flatMap(
        entity => withDefinition(entity, sources, definitions) ?? [],
      );
      const written = new Set(complete.map(stringifyEntityRef));
      leftOut.push(
        ...batch.map(stringifyEntityRef).filter(ref => !written.has(ref)),
      );
      await connection.applyMutation({
        type: 'delta',
        added: complete.map(deferred),
        removed: [],
      });
    }
    for (let at = 0; at < changes.removed.length; at += MAX_ENTITIES) {
      signal?.throwIfAborted();
      const refs = changes.removed.slice(at, at + MAX_ENTITIES);
      await connection.applyMutation({
        type: 'delta',
        added: [],
        removed: refs.map(entityRef => ({ entityRef })),
      });
    }
    return leftOut;
  }

  async #definitionsOf(
    entities: readonly Entity[],
    sources: CatalogPlan['sources'],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, Definitions>> {
    const repositories = entities.flatMap(
      entity => sources.get(stringifyEntityRef(entity))?.repository ?? [],
    );
    return this.#snapshot.readDefinitions([...new Set(repositories)], signal);
  }
}

function* batchesOf(
  entities: readonly Entity[],
  sources: CatalogPlan['sources'],
): Generator<Entity[]> {
  let batch: Entity[] = [];
  let bytes = 0;
  for (const entity of entities) {
    const size = sources.get(stringifyEntityRef(entity))?.bytes ?? 0;
    const isFull =
      batch.length === MAX_ENTITIES || bytes + size > MAX_DEFINITION_BYTES;
    if (isFull && batch.length > 0) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(entity);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** Nothing when the definition is no longer there. */
function withDefinition(
  entity: Entity,
  sources: CatalogPlan['sources'],
  definitions: ReadonlyMap<string, Definitions>,
): Entity | undefined {
  const source = sources.get(stringifyEntityRef(entity));
  if (!source) return entity;
  const text = definitions.get(source.repository)?.get(source.interfaceName);
  if (!text?.trim()) return undefined;
  return {
    ...entity,
    spec: { ...entity.spec, definition: storableText(text) },
  };
}

/**
 * Without a location key, on purpose: with one, an entity that somebody writes by hand for a service that was
 * generated before would be refused by the catalog for ever. Without one it takes over, which is the rule here
 * whatever comes first, and a generated entity can still not overwrite one with a key.
 */
function deferred(entity: Entity): DeferredEntity {
  return { entity };
}
