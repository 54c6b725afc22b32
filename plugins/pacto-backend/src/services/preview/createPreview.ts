import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { MappingConfig } from '@pacto/backstage-plugin-pacto-node';
import type { ReferenceResolver } from '../../resolution';
import type { Stores } from '../../store';
import type { ContractSource } from '../../sync';
import type { Workers } from '../../workers';
import type { FleetReader } from '../FleetReader';
import type { ServiceGate } from '../ServiceGate';
import { EntityPlanner } from './EntityPlanner';
import { Neighbourhood } from './Neighbourhood';
import { PreviewQueries } from './PreviewQueries';
import { PreviewReader } from './PreviewReader';

/** @internal */
export function createPreview(options: {
  sources: readonly ContractSource[];
  stores: Stores;
  workers: Workers;
  permissions: PermissionsService;
  catalog: CatalogService;
  mapping: MappingConfig;
  gate: ServiceGate;
  fleets: FleetReader;
  resolver: ReferenceResolver;
}): PreviewQueries {
  return PreviewQueries.create({
    ...options,
    reader: PreviewReader.create(options),
    neighbourhood: Neighbourhood.create(options),
    planner: EntityPlanner.create(options),
  });
}
