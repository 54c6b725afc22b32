import type { Entity } from '@backstage/catalog-model';
import type { SnapshotItem } from '@pacto/backstage-plugin-pacto-common';
import type { ContractEntity } from '../catalog/listContractEntities';

/** @internal */
export type Contract = NonNullable<SnapshotItem['contract']>;

/**
 * What the catalog holds that the mapping depends on.
 *
 * @internal
 */
export interface CatalogFacts {
  /** Hand-written entities that stand for a contract. */
  claims: readonly ContractEntity[];
  /** Is there an entity with this reference? Known for what `catalogQuestions` asks. */
  exists(entityRef: string): boolean;
  /** Is the reference held by somebody else than the provider? */
  taken(entityRef: string): boolean;
}

/** @internal */
export interface Finding {
  /** The field of an entity that it is about; a hand-written entity is told only of fields it takes over. */
  about: 'contract' | 'owner' | 'name' | 'system' | 'reference' | 'interface';
  text: string;
}

/**
 * One repository in the terms of the catalog, whichever entity carries it.
 *
 * @internal
 */
export interface ServiceDescription {
  repository: string;
  /** The generated entity, also when a hand-written one stands in its place. */
  entityRef: string;
  /** Hand-written components and resources with the annotation, ordered by reference. */
  claimedBy: readonly string[];
  kind: 'Component' | 'Resource';
  type: string;
  name: string;
  title: string;
  description?: string;
  tags: string[];
  lifecycle: string;
  owner: string;
  /** Does the contract name an owner itself? */
  ownerNamed: boolean;
  system?: string;
  annotations: Record<string, string>;
  apiRefs: string[];
  dependsOn: string[];
  findings: Finding[];
}

/**
 * What a hand-written entity gets from its contract. Plain JSON: it is kept in the catalog's processor cache.
 *
 * @internal
 */
export type Enrichment = {
  annotations: Record<string, string>;
  findings: string[];
  providesApis: string[];
  dependsOn: string[];
  tags: string[];
  description?: string;
  system?: string;
  /** Owner by the contract, when that names one. */
  owner?: string;
};

/**
 * Where the text of a definition is.
 *
 * @internal
 */
export interface DefinitionSource {
  repository: string;
  interfaceName: string;
  /** As UTF-8. */
  bytes: number;
}

/**
 * The catalog as the contracts want it.
 *
 * @internal
 */
export interface CatalogPlan {
  /** Generated entities by full reference; with the hash of their definition in its place where `sources` has it. */
  entities: ReadonlyMap<string, Entity>;
  /** By full reference of an API. */
  sources: ReadonlyMap<string, DefinitionSource>;
  /** By repository. */
  services: ReadonlyMap<string, ServiceDescription>;
}
