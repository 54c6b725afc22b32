import type { FleetService } from '@pacto/core';
import { randomNumbers } from '../lib/randomText';

const idOf = (index: number) => `service-${index}`;

/**
 * A fleet in which a few services are needed by very many: each dependency goes to a service that others already
 * need, in proportion to how many do, or else to any.
 */
export function generateFleet(options: {
  services: number;
  edges: number;
  seed?: number;
}): FleetService[] {
  const random = randomNumbers(options.seed ?? 1);
  const below = (bound: number) => Math.floor(random() * bound);
  const targets: number[] = [];
  const services: FleetService[] = Array.from(
    { length: options.services },
    (_, index) => ({
      id: idOf(index),
      name: idOf(index),
      version: `1.${index % 9}.0`,
      owner: { key: `team-${index % 50}`, contacts: [] },
      dependencies: [],
    }),
  );
  for (let edge = 0; edge < options.edges; edge++) {
    const target =
      targets.length > 0 && random() < 0.7
        ? targets[below(targets.length)]
        : below(options.services);
    targets.push(target);
    services[below(options.services)].dependencies.push({
      name: `dependency-${edge}`,
      ref: `oci://registry.shop.example/${idOf(target)}`,
      target: idOf(target),
      required: random() < 0.8,
      range: random() < 0.9 ? '^1.0.0' : '^2.0.0',
    });
  }
  return services;
}

/** The service that most others need. */
export function hubOf(services: readonly FleetService[]): string {
  const counts = new Map<string, number>();
  for (const { dependencies } of services) {
    for (const { target = '' } of dependencies) {
      counts.set(target, (counts.get(target) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0][0];
}
