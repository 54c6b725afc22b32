import { Random } from '../../__testUtils__';
import { randomFleet } from '../__testUtils__/fleets';
import { FleetGraph } from './FleetGraph';
import type { FleetService } from './types';

/** Who needs a service, found by asking everybody again until nobody new answers. */
function dependentsByBruteForce(
  services: FleetService[],
  target: string,
  requiredOnly: boolean,
): Set<string> {
  const reached = new Set([target]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { id, dependencies } of services) {
      const needs = dependencies.some(
        ({ target: other, required, kind }) =>
          other !== undefined &&
          reached.has(other) &&
          (!requiredOnly || (required && kind !== 'reference')),
      );
      if (needs) reached.add(id);
    }
  }
  reached.delete(target);
  return reached;
}

function bigFleet(random: Random, size: number, needs: number): FleetService[] {
  return Array.from({ length: size }, (_, at) => ({
    id: `s${at}`,
    name: `s${at}`,
    version: '1.0.0',
    dependencies: Array.from({ length: needs }, () => ({
      name: 'x',
      target: `s${random.below(size)}`,
      required: random.below(4) > 0,
      range: random.pick(['^1', '>=1', '^2']),
    })),
  }));
}

describe('FleetGraph on random fleets', () => {
  it('counts the same dependents as brute force on 5,000 fleets', () => {
    for (let seed = 1; seed <= 5_000; seed += 1) {
      const services = randomFleet(new Random(seed));
      const fleet = FleetGraph.create({ services });
      for (const { id } of [...services, { id: 'elsewhere' }]) {
        const expected = [true, false].map(
          requiredOnly =>
            dependentsByBruteForce(services, id, requiredOnly).size,
        );
        const { required, total } = fleet.blastRadius(id);
        expect([seed, id, required, total]).toEqual([seed, id, ...expected]);
      }
    }
  });

  it('counts for many at once what it counts for each', () => {
    for (let seed = 1; seed <= 2_000; seed += 1) {
      const services = randomFleet(new Random(seed));
      const fleet = FleetGraph.create({ services });
      const ids = [...services.map(({ id }) => id), 'elsewhere', 'nobody'];
      expect([seed, fleet.blastRadii(ids)]).toEqual([
        seed,
        ids.map(id => fleet.blastRadius(id)),
      ]);
    }
    const services = bigFleet(new Random(5), 2_000, 2);
    const fleet = FleetGraph.create({ services });
    const ids = services.slice(0, 100).map(({ id }) => id);
    expect(fleet.blastRadii(ids)).toEqual(ids.map(id => fleet.blastRadius(id)));
  });

  it('finds the same cycles as brute force on 500 fleets', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const services = randomFleet(new Random(seed));
      const needs = new Map(
        services.map(({ id }) => [
          id,
          dependentsByBruteForce(services, id, false),
        ]),
      );
      const inCycle = [...needs.keys()].filter(
        id =>
          [...needs.get(id)!].some(other => needs.get(other)?.has(id)) ||
          services.some(
            other =>
              other.id === id &&
              other.dependencies.some(({ target }) => target === id),
          ),
      );
      const cycles = FleetGraph.create({ services }).cycles();
      expect([seed, cycles.flat().sort()]).toEqual([seed, inCycle.sort()]);
      for (const [first, ...others] of cycles) {
        expect(others.every(id => needs.get(first)?.has(id))).toBe(true);
      }
    }
  });

  it.each([
    ['sparse', 10_000, 2],
    ['dense', 10_000, 40],
  ])('ends on a %s cyclic graph of 10,000 services', (_, size, needs) => {
    const services = bigFleet(new Random(3), size, needs);
    const fleet = FleetGraph.create({ services });
    const reached = fleet.blastRadius('s1');
    expect(reached.total).toBe(
      dependentsByBruteForce(services, 's1', false).size,
    );
    expect(fleet.cycles().flat().length).toBeGreaterThan(size / 2);
    const { nodes, edges, omitted } = fleet.neighbourhood({
      id: 's1',
      depth: size,
    });
    expect(nodes.length).toBeLessThanOrEqual(2_000);
    expect(edges.length).toBeLessThanOrEqual(10_000);
    expect(nodes.length + omitted.nodes).toBeGreaterThan(size / 2);
    expect(fleet.conflicts().length).toBeGreaterThan(0);
  });

  it('ends on one long cycle', () => {
    const services = Array.from({ length: 10_000 }, (_, at) => ({
      id: `s${at}`,
      name: `s${at}`,
      dependencies: [
        { name: 'next', target: `s${(at + 1) % 10_000}`, required: true },
      ],
    }));
    const fleet = FleetGraph.create({ services });
    expect(fleet.blastRadius('s7').required).toBe(9_999);
    expect(fleet.cycles()).toHaveLength(1);
  });
});
