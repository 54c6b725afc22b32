import { analyzeImpact, FleetGraph, type FleetService } from '@pacto/core';
import { measure, type Measurement } from '../lib/measure';
import { generateFleet, hubOf } from './fleets';

const SERVICES = [1_000, 10_000, 50_000];
const EDGES_PER_SERVICE = 10;
const ROUNDS = 5;
/** Asked of each fleet. */
const QUESTIONS = 3;

/** Questions about the service that most others need, against one plain pass over all edges. */
export async function measureFleets(): Promise<Measurement[]> {
  const results: Measurement[] = [];
  for (const [index, count] of SERVICES.entries()) {
    const doublings = Math.log2(count / SERVICES[index - 1]);
    for (const question of questionsTo(count)) {
      const rates = await measure({
        ...question,
        unit: 'calls/s',
        amount: 1,
        rounds: ROUNDS,
      });
      const value = 1000 / rates.value;
      const reference = 1000 / rates.reference;
      const before = results.at(-QUESTIONS);
      results.push({
        ...rates,
        unit: 'ms',
        value,
        reference,
        ratio: value / reference,
        growth: before && (value / before.value) ** (1 / doublings),
      });
    }
  }
  return results;
}

function questionsTo(count: number) {
  const edges = count * EDGES_PER_SERVICE;
  const services = generateFleet({ services: count, edges });
  const fleet = FleetGraph.create({ services });
  const hub = hubOf(services);
  const reached = fleet.blastRadius(hub).required;
  const size = `${count / 1000}k services, ${edges / 1000}k edges`;
  const reference = () => void passOver(services);
  return [
    {
      metric: `index: ${size}`,
      subject: () => void FleetGraph.create({ services }),
      reference,
    },
    {
      metric: `blast radius: ${size}, ${reached} reached`,
      subject: () => void fleet.blastRadius(hub),
      reference,
    },
    {
      metric: `impact: ${size}`,
      subject: () =>
        void analyzeImpact({
          fleet,
          serviceId: hub,
          oldVersion: '1.0.0',
          newVersion: '2.0.0',
          diff: {
            classification: 'BREAKING',
            changes: [],
            completeness: 'complete',
          },
        }),
      reference,
    },
  ];
}

/** Looks at each edge once. */
function passOver(services: readonly FleetService[]): number {
  let required = 0;
  for (const { dependencies } of services) {
    for (const dependency of dependencies) {
      if (dependency.required && dependency.target !== undefined) required += 1;
    }
  }
  return required;
}
