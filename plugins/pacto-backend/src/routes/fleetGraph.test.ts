import { useGraphFleet } from '../__testUtils__/graphFleet';
import { idOf } from '../__testUtils__/startShop';

jest.setTimeout(60_000);

describe('graphs of the fleet', () => {
  const fleet = useGraphFleet();
  const { hide } = fleet;
  const namesOf = (nodes: any[]) => nodes.map(({ name }) => name).sort();

  it('sum up groups and what they need of each other', async () => {
    const graph = await fleet.harness.get('/graph');
    expect(
      graph.groups.map(({ key, label, services, drawn }: any) => [
        key,
        label,
        services,
        drawn,
      ]),
    ).toEqual([
      ['is:Team/Shop', 'Team/Shop', 1, 0],
      ['is:team/shop', 'team/shop', 1, 0],
      ['is:team/web', 'team/web', 1, 0],
      ['none', undefined, 2, 0],
      ['external', undefined, 1, 0],
    ]);
    expect(graph.nodes).toEqual([]);
    expect(graph.edges).toContainEqual({
      from: 'group:is:team/shop',
      to: 'group:none',
      count: 2,
      required: 2,
      unresolved: 0,
    });
    expect(graph.edges).toContainEqual({
      from: 'group:is:team/shop',
      to: 'group:external',
      count: 1,
      required: 1,
      unresolved: 1,
    });
    expect(graph.totals).toEqual({
      groups: 5,
      services: 5,
      external: 1,
      edges: 7,
    });
    const inEdges = graph.edges.reduce(
      (sum: number, { count }: any) => sum + count,
      0,
    );
    expect(inEdges + graph.omitted.edges).toBe(7);
  });

  it('open groups, and count what does not fit', async () => {
    const query = `groupBy=system&expand=${encodeURIComponent(
      'is:system:default/back',
    )}`;
    const open = await fleet.harness.get(`/graph?${query}`);
    expect(namesOf(open.nodes)).toEqual(['cart', 'shop']);
    expect(open.groups[0]).toMatchObject({
      label: 'system:default/back',
      services: 2,
      drawn: 2,
      expanded: true,
      complianceCounts: { Compliant: 2 },
    });
    expect(open.edges).toContainEqual(
      expect.objectContaining({ from: idOf('shop'), to: idOf('cart') }),
    );
    const cut = await fleet.harness.get(`/graph?${query}&maxNodes=1`);
    expect(namesOf(cut.nodes)).toEqual(['cart']);
    expect(cut.omitted).toMatchObject({
      nodes: 1,
      groups: open.totals.groups - 1,
    });
    expect(cut.totals).toEqual(open.totals);
    expect(cut.edges).toContainEqual(
      expect.objectContaining({
        from: idOf('cart'),
        to: 'group:is:system:default/back',
      }),
    );
  });

  it('are of one source, and open what is external', async () => {
    const { groups, nodes } = await fleet.harness.get(
      '/graph?groupBy=source&expand=external&expand=nothing',
    );
    expect(groups.map(({ key }: any) => key)).toEqual(['is:shop', 'external']);
    expect(nodes).toMatchObject([{ kind: 'external', group: 'external' }]);
  });

  it('leave out what is hidden', async () => {
    hide('stock', 'web');
    const { totals, groups } = await fleet.harness.get('/graph?groupBy=system');
    expect(totals).toMatchObject({ services: 3, external: 2 });
    expect(JSON.stringify(groups)).not.toContain('front');
  });
});
