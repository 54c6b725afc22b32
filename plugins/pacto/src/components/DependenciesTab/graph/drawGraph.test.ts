import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import { checkoutEdge, graph, ledgerEdge } from '../../../__fixtures__/graph';
import { drawGraph, toneOf } from './drawGraph';

const t = ((key: string, values?: object) =>
  values ? `${key} ${JSON.stringify(values)}` : key) as PactoTranslate;

describe('drawGraph', () => {
  const { nodes, edges } = drawGraph(graph, t);

  it('keeps every node and edge', () => {
    expect(nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
    expect(edges.map(({ id }) => id)).toEqual(graph.edges.map(({ id }) => id));
  });

  it('marks the middle, and what is no known service', () => {
    expect(nodes.filter(({ isRoot }) => isRoot)).toMatchObject([
      {
        label: 'payments',
        sublabel: '2.1.0 · team-payments',
        mark: 'attention',
      },
    ]);
    expect(nodes.at(-1)).toMatchObject({ kind: 'external', mark: 'unknown' });
  });

  it('says range and version on an edge', () => {
    expect(edges.find(({ id }) => id === checkoutEdge.id)).toMatchObject({
      label: '^2.0.0 → 2.1.0',
      tone: 'normal',
      isOptional: false,
    });
  });

  it.each([
    [{ state: 'unresolved', conflict: 'x' }, 'bad'],
    [{ state: 'unknown' }, 'unknown'],
    [{ state: 'resolved', conflict: 'x' }, 'attention'],
    [{ state: 'resolved', kind: 'reference' }, 'reference'],
    [{ state: 'resolved' }, 'normal'],
  ] as const)('draws %j as %s', (change, tone) => {
    const { conflict: _, ...edge } = ledgerEdge;
    expect(toneOf({ ...edge, ...change })).toBe(tone);
  });
});
