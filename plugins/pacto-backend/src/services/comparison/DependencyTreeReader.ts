import {
  type DependencyEdge,
  type DependencyNode,
  type DependencyTree,
  limits,
  serviceNameOf,
} from '@pacto/core';
import type { ReferenceResolver, Resolution } from '../../resolution';
import type {
  ReferenceRecord,
  RevisionKey,
  ServiceRecord,
  Stores,
} from '../../store';
import type { Visibility } from '../Visibility';

/** @internal */
export interface DependencyTreeReaderOptions {
  stores: Pick<Stores, 'references'>;
  resolver: ReferenceResolver;
}

/** A revision that a tree starts with. @internal */
export interface TreeRoot {
  service: ServiceRecord;
  digest: string;
  version?: string;
}

/** @internal */
export interface ReadTrees {
  trees: DependencyTree[];
  /** By repository, those that are met and visible. */
  services: ReadonlyMap<string, ServiceRecord>;
  /** There are more revisions than were read. */
  truncated: boolean;
}

/**
 * What revisions need, all the way down, as one caller may see it. Step by step from the roots, with as many queries
 * as there are steps, not revisions.
 *
 * @internal
 */
export class DependencyTreeReader {
  readonly #options: DependencyTreeReaderOptions;

  static create(options: DependencyTreeReaderOptions): DependencyTreeReader {
    return new DependencyTreeReader(options);
  }

  private constructor(options: DependencyTreeReaderOptions) {
    this.#options = options;
  }

  async read(
    roots: readonly TreeRoot[],
    visibility: Visibility,
    signal?: AbortSignal,
  ): Promise<ReadTrees> {
    const nodes = new Map<string, DependencyNode>();
    const services = new Map<string, ServiceRecord>();
    const versions = new Map<string, string | undefined>();
    let truncated = false;
    let level: RevisionKey[] = roots.map(({ service, digest, version }) => {
      const key = { repositoryId: service.id, digest };
      versions.set(idOf(key), version);
      return key;
    });
    for (let depth = 0; level.length > 0; depth += 1) {
      signal?.throwIfAborted();
      if (depth === limits.graphDepth) {
        truncated = true;
        break;
      }
      const needed = new Map<string, RevisionKey>();
      for (const [key, resolutions] of await this.#needs(level, visibility)) {
        const id = idOf(key);
        nodes.set(id, {
          version: versions.get(id),
          edges: resolutions.map(toEdge),
        });
        for (const { target, revision } of resolutions) {
          if (!target) continue;
          const { service } = target;
          services.set(service.repository, service);
          if (!revision) continue;
          const next = { repositoryId: service.id, digest: revision.digest };
          versions.set(idOf(next), revision.version);
          needed.set(idOf(next), next);
        }
      }
      const fresh = [...needed].filter(([id]) => !nodes.has(id));
      const room = limits.graphNodes - nodes.size;
      truncated ||= fresh.length > room;
      level = fresh.slice(0, room).map(([, key]) => key);
    }
    // Those that were not read any more are known by their version.
    for (const [id, version] of versions) {
      if (!nodes.has(id)) nodes.set(id, { version, edges: [] });
    }
    return {
      trees: roots.map(({ service, digest }) => ({
        name: service.name,
        root: idOf({ repositoryId: service.id, digest }),
        nodes,
      })),
      services,
      truncated,
    };
  }

  async #needs(
    keys: readonly RevisionKey[],
    visibility: Visibility,
  ): Promise<[RevisionKey, Resolution[]][]> {
    const { stores, resolver } = this.#options;
    const lists = new Map<
      string,
      { key: RevisionKey; list: ReferenceRecord[] }
    >(keys.map(key => [idOf(key), { key, list: [] }]));
    for (const found of await stores.references.ofAll(keys)) {
      if (found.reference.kind !== 'dependency') continue;
      lists.get(idOf(found))?.list.push(found.reference);
    }
    const entries = [...lists.values()];
    const resolved = await resolver.resolve(
      entries.map(({ list }) => list),
      visibility,
    );
    return entries.map(({ key }, index) => [key, resolved[index]]);
  }
}

function idOf({ repositoryId, digest }: RevisionKey): string {
  return `${repositoryId} ${digest}`;
}

function toEdge({
  reference,
  target,
  revision,
  message,
}: Resolution): DependencyEdge {
  const { ref, required, range, name } = reference;
  return {
    target: reference.target ?? ref,
    name: target?.service.name ?? (name || serviceNameOf(ref)),
    required,
    range,
    node:
      target && revision
        ? idOf({ repositoryId: target.service.id, digest: revision.digest })
        : undefined,
    reason: message,
  };
}
