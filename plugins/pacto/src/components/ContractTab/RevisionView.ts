import type { Entity } from '@backstage/catalog-model';
import type { Contract } from '@pacto/core';
import type {
  Dependency,
  DependencyList,
  DependentList,
  Revision,
  ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import type { Loaded } from '@pacto/backstage-plugin-pacto-react';

/** All that the sections of the Contract tab draw from. */
export interface RevisionView {
  entity: Entity;
  service: ServiceSummary;
  revision: Revision;
  contract: Contract;
  /** The text of `pacto.yaml`. */
  source: Loaded<string>;
  dependencies: Loaded<DependencyList>;
  dependents: Loaded<DependentList>;
  /** Entities that this one is related to and that are in the catalog, by reference. */
  related: Loaded<Map<string, Entity>>;
}

/** What one reference of the contract resolves to; undefined while that is not known. */
export function findReference(
  view: RevisionView,
  kind: Dependency['kind'],
  name: string,
): Dependency | undefined {
  return view.dependencies.value?.items.find(
    item => item.kind === kind && item.name === name,
  );
}
