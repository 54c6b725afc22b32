import { FleetGraph } from '@pacto/core';
import {
  type DependentRecord,
  serviceIdOf,
  type ServiceRecord,
} from '../../store';
import { toDependency } from '../FleetReader';
import type { Visibility } from '../Visibility';
import { FleetView } from './FleetView';
import { groupServices } from './groupServices';
import { joinGroups } from './joinGroups';

/** A small generator, so that a failure can be repeated by its seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 48_271) % 0x7fffffff;
    return Math.floor((state / 0x7fffffff) * below);
  };
}

function randomView(random: (below: number) => number) {
  const repositories = Array.from(
    { length: 1 + random(9) },
    (_, index) => `host/s${index}`,
  );
  const systems = new Map<string, string>();
  const services = repositories.map(repository => {
    if (random(2)) systems.set(repository, `system:default/${random(2)}`);
    const owner = random(4);
    return {
      id: serviceIdOf(repository),
      repository,
      name: `n${random(4)}`,
      sourceId: `source-${random(2)}`,
      summary: owner ? { owner: { key: `o${owner}`, contacts: [] } } : {},
    } as unknown as ServiceRecord;
  });
  const references = new Map(
    services.map(({ id }): [string, DependentRecord[]] => [
      id,
      Array.from({ length: random(5) }, (_, place) => {
        const target = random(4)
          ? repositories[random(repositories.length)]
          : `host/absent${random(3)}`;
        return {
          repositoryId: id,
          reference: {
            kind: random(3) ? 'dependency' : 'policy',
            name: `r${place}`,
            ref: `oci://${target}`,
            required: random(2) === 0,
            target: random(9) ? target : undefined,
          },
        };
      }),
    ]),
  );
  const idOf = new Map(services.map(({ id, repository }) => [repository, id]));
  const view = FleetView.over(
    {
      graph: FleetGraph.create({
        services: services.map(({ id, name }) => ({
          id,
          name,
          dependencies: references
            .get(id)!
            .map(({ reference }) => toDependency(reference, idOf)),
        })),
      }),
      services: new Map(services.map(service => [service.id, service])),
      sources: new Set(),
    },
    {
      services: new Map(),
      byName: new Map(),
      references,
      referencesTo: new Map(),
    },
  );
  const visibility = {
    entities: async () =>
      new Map(
        Array.from(systems, ([repository, system]) => [
          repository,
          { entityRef: 'component:default/x', system },
        ]),
      ),
  } as unknown as Visibility;
  return { view, visibility, references };
}

describe('groups of random fleets', () => {
  it('hold each node once, and each reference in one edge or in none', async () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = randomFrom(seed);
      const { view, visibility, references } = randomView(random);
      const groupBy = (['owner', 'system', 'source'] as const)[random(3)];
      const groups = await groupServices(view, visibility, groupBy);
      const members = groups.flatMap(group => group.members);
      const nodes = new Set([
        ...view.services.keys(),
        ...view.drawn
          .services()
          .flatMap(({ dependencies }) =>
            dependencies.map(({ target }) => target!),
          ),
      ]);
      expect([seed, [...members].sort()]).toEqual([seed, [...nodes].sort()]);

      const shown = groups.slice(0, 1 + random(groups.length));
      const drawn = new Set(members.filter(() => random(2) === 0));
      const groupOf = new Map(
        shown.flatMap(group => group.members.map(id => [id, group.key])),
      );
      const { edges, total } = joinGroups(view, shown, drawn);
      const written = [...references.values()].flat().length;
      expect([seed, total]).toEqual([seed, written]);
      const shownEdges = view.drawn.services().flatMap(({ id, dependencies }) =>
        dependencies.filter(({ target }) => {
          const [from, to] = [groupOf.get(id), groupOf.get(target!)];
          const single = drawn.has(id) || drawn.has(target!);
          return from && to && (single || from !== to);
        }),
      );
      const inEdges = edges.reduce((sum, { count }) => sum + count, 0);
      expect([seed, inEdges]).toEqual([seed, shownEdges.length]);
      const unresolved = edges.reduce((sum, edge) => sum + edge.unresolved, 0);
      expect([seed, unresolved]).toEqual([
        seed,
        shownEdges.filter(({ target }) => !view.services.has(target!)).length,
      ]);
      expect(new Set(edges.map(({ from, to }) => `${from} ${to}`)).size).toBe(
        edges.length,
      );
    }
  });
});
