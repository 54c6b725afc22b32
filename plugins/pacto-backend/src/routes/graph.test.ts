import { useGraphFleet } from '../__testUtils__/graphFleet';
import { idOf } from '../__testUtils__/startShop';

jest.setTimeout(60_000);

describe('graphs', () => {
  const fleet = useGraphFleet();
  const { hide } = fleet;
  const namesOf = (nodes: any[]) => nodes.map(({ name }) => name).sort();

  describe('around a service', () => {
    const around = (name: string, query = '') =>
      fleet.harness.get(`/services/${idOf(name)}/graph${query}`);

    it('show what it needs and who needs it, with what each reference leads to', async () => {
      const graph = await around('shop', '?depth=1');
      expect(namesOf(graph.nodes)).toEqual(
        ['cart', 'late', 'nowhere', 'shop', 'stock', 'web'].sort(),
      );
      expect(graph.nodes[0]).toEqual({
        id: idOf('shop'),
        kind: 'service',
        name: 'shop',
        version: '1.0.0',
        owner: 'team/shop',
        ownerKey: 'team/shop',
        system: 'system:default/back',
        entityRef: 'component:default/shop',
        status: 'Compliant',
        depth: 0,
        hidden: { dependencies: 0, dependents: 0 },
      });
      const edges = Object.fromEntries(
        graph.edges
          .filter((edge: any) => edge.from === idOf('shop'))
          .map((edge: any) => [edge.name, edge]),
      );
      expect(edges.stock).toMatchObject({
        id: `${idOf('shop')}:0`,
        to: idOf('stock'),
        kind: 'dependency',
        required: true,
        range: '^1.0.0',
        resolvedVersion: '1.0.0',
        state: 'resolved',
        conflict: expect.stringContaining('2.0.0'),
        inCycle: false,
      });
      expect(edges.cart).toMatchObject({ inCycle: true });
      expect(edges.late).toMatchObject({
        to: idOf('late'),
        state: 'unresolved',
        reason: 'no_matching_version',
      });
      const external = graph.nodes.find(
        (node: any) => node.kind === 'external',
      );
      expect(external).toMatchObject({
        id: expect.stringMatching(/^ref:[0-9a-f]{16}$/),
        name: 'nowhere',
        reason: 'not_found',
        message: expect.stringContaining('does not exist'),
      });
      expect(edges.nowhere).toMatchObject({ to: external.id });
      expect(graph.blastRadius).toEqual({ required: 2, total: 2 });
    });

    it('name cycles, and conflicts with who is on which side', async () => {
      const { cycles, conflicts } = await around('stock', '?depth=1');
      expect(cycles).toEqual([[idOf('shop'), idOf('cart')].sort()]);
      expect(
        conflicts
          .filter((one: any) => one.target.name === 'stock')
          .map(({ kind, sides }: any) => [
            kind,
            sides.map((side: any) => [side.text, namesOf(side.services)]),
          ]),
      ).toEqual([
        [
          'NO_COMMON_VERSION',
          [
            ['^1.0.0', ['shop']],
            ['^2.0.0', ['late']],
          ],
        ],
        ['CURRENT_REFUSED', [['^1.0.0', ['shop']]]],
        [
          'VERSIONS_DIFFER',
          [
            ['1.0.0', ['shop']],
            ['2.0.0', ['late']],
          ],
        ],
      ]);
    });

    it('count what they leave out', async () => {
      const whole = await around('shop');
      expect(whole.omitted).toEqual({
        nodes: 0,
        edges: 0,
        filtered: 0,
        beyondDepth: 0,
      });
      const part = await around('shop', '?maxNodes=2');
      expect(part.totals).toEqual(whole.totals);
      expect(part.nodes).toHaveLength(2);
      expect(part.omitted.nodes).toBe(whole.nodes.length - 2);
      expect(part.edges.length + part.omitted.edges).toBe(whole.edges.length);
      const { hidden } = part.nodes[0];
      expect(hidden.dependencies + hidden.dependents).toBeGreaterThan(0);
    });

    it('go one way, and only over what is required', async () => {
      const down = await around('web', '?direction=dependencies&depth=1');
      expect(namesOf(down.nodes)).toEqual(['shop', 'web']);
      expect(down.omitted.beyondDepth).toBe(4);
      const up = await around('web', '?direction=dependents&requiredOnly=true');
      expect(namesOf(up.nodes)).toEqual(['web']);
    });

    it('can be of one owner or system, also behind others', async () => {
      const ofOwner = await around('web', '?owner=TEAM/shop');
      expect(namesOf(ofOwner.nodes)).toEqual(['cart', 'shop', 'web']);
      expect(ofOwner.omitted.filtered).toBe(3);
      const ofSystem = await around('stock', '?system=system:default/front');
      expect(namesOf(ofSystem.nodes)).toEqual(['stock', 'web']);
      expect(ofSystem.edges).toEqual([]);
    });

    it('do not tell what is hidden from what does not exist', async () => {
      hide('stock');
      const { nodes, edges, conflicts, totals } = await around('shop');
      const external = nodes.filter((node: any) => node.kind === 'external');
      expect(namesOf(external)).toEqual(['nowhere', 'stock']);
      for (const node of external) {
        expect(node).toMatchObject({ reason: 'hidden' });
        expect(node.version).toBeUndefined();
      }
      expect(JSON.stringify(edges)).not.toContain(idOf('stock'));
      expect(
        conflicts.filter((one: any) => one.target.name === 'stock'),
      ).toEqual([]);
      expect(totals.nodes).toBe(nodes.length);
    });

    it('answer 304 when nothing changed', async () => {
      const path = `/services/${idOf('shop')}/graph`;
      const { headers } = await fleet.harness.call('get', path);
      const again = await fleet.harness
        .call('get', path)
        .set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
    });
  });

  describe('ways', () => {
    const ways = async (from: string, to: string) => {
      const { paths, nodes } = await fleet.harness.get(
        `/services/${idOf(from)}/graph/path?to=${to}`,
      );
      const names = new Map(nodes.map((node: any) => [node.id, node.name]));
      return paths.map(({ direction, edges }: any) => [
        direction,
        ...edges.map((edge: any) => `${names.get(edge.from)}>${edge.name}`),
      ]);
    };

    it('lead from one to the other, shortest first', async () => {
      expect(await ways('web', idOf('stock'))).toEqual([
        ['dependencies', 'web>shop', 'shop>stock'],
        ['dependencies', 'web>shop', 'shop>late', 'late>stock'],
      ]);
      expect(await ways('stock', idOf('shop'))).toEqual([
        ['dependents', 'shop>stock'],
        ['dependents', 'shop>late', 'late>stock'],
      ]);
    });

    it('go there and back in a cycle', async () => {
      expect(await ways('shop', idOf('cart'))).toEqual([
        ['dependencies', 'shop>cart'],
        ['dependents', 'cart>shop'],
      ]);
    });

    it('lead to what is no service', async () => {
      const { nodes } = await fleet.harness.get(
        `/services/${idOf('web')}/graph`,
      );
      const { id } = nodes.find((node: any) => node.kind === 'external');
      expect(await ways('web', id)).toEqual([
        ['dependencies', 'web>shop', 'shop>nowhere'],
      ]);
    });

    it('do not lead through what is hidden', async () => {
      hide('shop');
      expect(await ways('web', idOf('stock'))).toEqual([]);
      expect(await ways('web', idOf('shop'))).toEqual([]);
      expect(await ways('web', '0123456789abcdef')).toEqual([]);
    });
  });
});
