import type { PlannedFleet } from './plan/types';

/**
 * The teams and systems of a fleet as entities of the catalog, in YAML. The services come from their contracts.
 *
 * @internal
 */
export function entitiesOf({ teams, systems }: PlannedFleet): string {
  const documents = [
    ...teams.map(name => ({
      ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
      metadata: { name },
      spec: { type: 'team', children: [] },
    })),
    ...systems.map(({ name, team }) => ({
      ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'System' },
      metadata: { name },
      spec: { owner: team },
    })),
  ];
  // JSON is YAML.
  return documents.map(entity => `${JSON.stringify(entity)}\n`).join('---\n');
}

/**
 * What makes a portal read the fleet, on top of its own configuration.
 *
 * @param options - absolute paths; `host`: as in the references
 *
 * @internal
 */
export function portalConfig(options: {
  host: string;
  layout?: string;
  plainHttp?: boolean;
  repositories: readonly string[];
  entities: string;
}): string {
  const { host, layout, plainHttp, repositories, entities } = options;
  // Fleets are for registries at hand.
  const registry = { host, plainHttp, privateAddresses: true, repositories };
  const config = {
    catalog: { locations: [{ type: 'file', target: entities }] },
    pacto: {
      sources: {
        fleet: {
          ...(layout
            ? { layout: { directory: layout, host } }
            : { registry: { ...registry } }),
          schedule: { frequency: { minutes: 30 }, timeout: { minutes: 60 } },
        },
      },
    },
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
