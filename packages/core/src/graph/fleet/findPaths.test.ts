import { Random } from '../../__testUtils__';
import { randomFleet, service } from '../__testUtils__/fleets';
import { FleetGraph } from './FleetGraph';

function waysIn(fleet: FleetGraph, from: string, to: string, limit?: number) {
  return fleet
    .paths({ from, to, limit })
    .paths.map(path => [from, ...path.map(edge => edge.to)].join(' '));
}

/** All ways without a circle, as ids. */
function waysByBruteForce(fleet: FleetGraph, from: string, to: string) {
  const found = new Set<string>();
  const go = (way: string[]) => {
    for (const { to: next } of fleet.dependenciesOf(way.at(-1)!)) {
      if (next === undefined || way.includes(next)) continue;
      if (next === to) found.add([...way, next].join(' '));
      else go([...way, next]);
    }
  };
  if (from !== to) go([from]);
  return [...found].sort();
}

describe('paths', () => {
  const fleet = FleetGraph.create({
    services: [
      service('web', 'shop', 'cart?'),
      service('shop', 'stock?', 'stock', 'cart'),
      service('cart', 'stock', 'shop'),
      service('stock', 'outside'),
    ],
  });

  it('are the shortest first, and none meets a service twice', () => {
    expect(waysIn(fleet, 'web', 'stock')).toEqual([
      'web shop stock',
      'web cart stock',
      'web shop cart stock',
      'web cart shop stock',
    ]);
    expect(waysIn(fleet, 'web', 'stock', 2)).toHaveLength(2);
  });

  it('go over required dependencies where there is a choice', () => {
    const [[, edge]] = fleet.paths({ from: 'web', to: 'stock' }).paths;
    expect(edge).toMatchObject({ from: 'shop', required: true });
  });

  it('lead to what nobody knows more of, and not backwards', () => {
    expect(waysIn(fleet, 'cart', 'outside')).toContain('cart stock outside');
    expect(waysIn(fleet, 'stock', 'web')).toEqual([]);
    expect(waysIn(fleet, 'web', 'web')).toEqual([]);
    expect(waysIn(fleet, 'nobody', 'web')).toEqual([]);
  });

  it('are the same as by brute force on 2,000 fleets', () => {
    for (let seed = 1; seed <= 2_000; seed += 1) {
      const random = new Random(seed);
      const services = randomFleet(random);
      const graph = FleetGraph.create({ services });
      const [from, to] = [random.pick(services).id, random.pick(services).id];
      const ways = waysIn(graph, from, to, 1_000);
      expect([seed, [...ways].sort()]).toEqual([
        seed,
        waysByBruteForce(graph, from, to),
      ]);
      const lengths = ways.map(way => way.split(' ').length);
      expect([seed, lengths]).toEqual([
        seed,
        [...lengths].sort((a, b) => a - b),
      ]);
    }
  });

  it('end, and say so, where there are too many', () => {
    const size = 40;
    const services = Array.from({ length: size }, (_, at) =>
      service(
        `s${at}`,
        ...Array.from({ length: size - 1 }, (__, to) => `s${to}`),
        ...(at === 1 ? ['end'] : []),
      ),
    );
    const dense = FleetGraph.create({ services });
    const { paths, complete } = dense.paths({
      from: 's0',
      to: 'end',
      limit: 1_000_000,
    });
    expect(complete).toBe(false);
    expect(paths.length).toBeGreaterThan(5);
    expect(dense.paths({ from: 's0', to: 'end' })).toMatchObject({
      complete: true,
    });
  });
});
