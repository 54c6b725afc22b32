import { Random } from '../../__testUtils__';
import { randomFleet } from '../__testUtils__/fleets';
import { FleetGraph } from './FleetGraph';

const DIRECTIONS = ['both', 'dependencies', 'dependents'] as const;

it('counts each node and edge of random fleets once, drawn or not', () => {
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const random = new Random(seed);
    const services = randomFleet(random);
    const fleet = FleetGraph.create({ services });
    const shown = new Set(
      services.map(({ id }) => id).filter(() => random.below(3) > 0),
    );
    const options = {
      id: random.pick(services).id,
      direction: random.pick([...DIRECTIONS]),
      depth: 1 + random.below(4),
      requiredOnly: random.below(2) === 0,
    };
    const all = { maxNodes: 100, maxEdges: 1_000 };
    const whole = fleet.neighbourhood({ ...options, ...all });
    const shows = (id: string) => shown.has(id);
    const filtered = fleet.neighbourhood({ ...options, ...all, shows });
    const maxNodes = 1 + random.below(5);
    const maxEdges = random.below(8);
    const part = fleet.neighbourhood({
      ...options,
      shows,
      maxNodes,
      maxEdges,
    });
    const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);
    const [root] = ids(whole.nodes);
    expect([seed, ids(filtered.nodes)]).toEqual([
      seed,
      ids(whole.nodes).filter(id => id === root || shows(id)),
    ]);
    expect([seed, part.nodes.length + part.omitted.nodes]).toEqual([
      seed,
      filtered.nodes.length,
    ]);
    expect([seed, part.edges.length + part.omitted.edges]).toEqual([
      seed,
      filtered.edges.length,
    ]);
    expect([seed, part.nodes.length]).toEqual([
      seed,
      Math.min(maxNodes, filtered.nodes.length),
    ]);
    expect(part.omitted.filtered + filtered.nodes.length).toBe(
      whole.nodes.length,
    );
    const drawn = new Set(ids(part.nodes));
    for (const { id, hidden } of part.nodes) {
      const followed = services
        .flatMap(service => fleet.dependenciesOf(service.id))
        .filter(edge => edge.required || !options.requiredOnly);
      const count = (near: (string | undefined)[]) =>
        new Set(near.filter(other => other && !drawn.has(other))).size;
      expect([seed, id, hidden]).toEqual([
        seed,
        id,
        {
          dependencies: count(
            followed.filter(edge => edge.from === id).map(({ to }) => to),
          ),
          dependents: count(
            followed.filter(edge => edge.to === id).map(({ from }) => from),
          ),
        },
      ]);
    }
  }
});
