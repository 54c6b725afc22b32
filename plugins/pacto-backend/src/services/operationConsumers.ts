import type { OperationConsumer } from '@pacto/backstage-plugin-pacto-common';
import type { ServiceRecord } from '../store';
import type { FleetReader } from './FleetReader';
import type { Visibility } from './Visibility';

/** As the API says. */
const SAMPLE = 5;

/** Who refers to a service directly. @internal */
export interface Consumers {
  count: number;
  /** The first by name. */
  sample: OperationConsumer[];
}

/** Of those that the caller may see, by repository of the service. @internal */
export async function readConsumers(
  repositories: readonly string[],
  { fleets, visibility }: { fleets: FleetReader; visibility: Visibility },
): Promise<Map<string, Consumers>> {
  const [{ referencesTo }, { services }] = await Promise.all([
    fleets.stored(visibility),
    fleets.read(visibility),
  ]);
  const consumers = new Map<string, Consumers>();
  for (const repository of new Set(repositories)) {
    // One may refer to it twice, and counts once.
    const found = new Map<string, { service: ServiceRecord; range?: string }>();
    for (const { repositoryId, reference } of referencesTo.get(repository) ??
      []) {
      const service = services.get(repositoryId);
      if (!service || service.repository === repository) continue;
      if (found.has(repositoryId)) continue;
      found.set(repositoryId, { service, range: reference.range });
    }
    const sample = [...found.values()]
      .sort((a, b) => compare(a.service, b.service))
      .slice(0, SAMPLE)
      .map(async ({ service, range }) => ({
        serviceId: service.id,
        name: service.name,
        entityRef: await visibility.entityRefOf(service.repository),
        range,
      }));
    consumers.set(repository, {
      count: found.size,
      sample: await Promise.all(sample),
    });
  }
  return consumers;
}

function compare(a: ServiceRecord, b: ServiceRecord): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
