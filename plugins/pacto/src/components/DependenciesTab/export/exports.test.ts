import {
  createScene,
  toLayoutRequest,
  type GraphViewEdge,
  type GraphViewNode,
} from '../../GraphView';
import { placeByRank } from '../../GraphView/layout/placeByRank';
import { toMermaid } from './toMermaid';
import { drawSvg } from './toSvg';

const hostile = [
  '</text><script>alert(1)</script>',
  '"] click n0 "javascript:alert(1)"',
  '<img src=x onerror=alert(1)>',
  '%%{init: {"securityLevel":"loose"}}%%',
  'a\nend\nstyle n0 fill:url(http://evil.example)',
  '&lt;b&gt; \u202e `code` [link](javascript:alert(1))',
];

const nodes: GraphViewNode[] = hostile.map((label, index) => ({
  id: `"${label}"`,
  label,
  sublabel: label,
  kind: index % 2 ? 'external' : 'service',
  mark: 'bad',
}));

const edges: GraphViewEdge[] = hostile.slice(1).map((label, index) => ({
  id: label,
  from: nodes[index].id,
  to: nodes[index + 1].id,
  label,
  tone: 'bad',
  isInCycle: true,
}));

describe('exports of texts that authors wrote', () => {
  it('an SVG holds nothing but shapes and text', () => {
    const { request } = toLayoutRequest(nodes, edges);
    const svg = drawSvg(createScene(nodes, edges, placeByRank(request)));
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    const elements = [...parsed.querySelectorAll('*')];
    const names = new Set(elements.map(({ localName }) => localName));
    expect([...names].sort()).toEqual([
      'g',
      'path',
      'rect',
      'svg',
      'text',
      'title',
    ]);
    const attributes = elements.flatMap(element => element.getAttributeNames());
    expect(attributes.filter(name => /^on|href|style/.test(name))).toEqual([]);
    const texts = [...parsed.querySelectorAll('text')];
    expect(texts).toHaveLength(2 * nodes.length + edges.length);
  });

  it('a Mermaid text has one line for each node and edge, and no live characters', () => {
    const lines = toMermaid(nodes, edges).trimEnd().split('\n');
    expect(lines).toHaveLength(1 + nodes.length + edges.length);
    for (const line of lines.slice(1)) {
      expect(line).toMatch(
        /^ {2}n\d+(\(?\["[^"<>`%{}()[\]]*"\]\)?| -\.->\|"[^"<>`%{}()[\]]*"\| n\d+)$/,
      );
    }
  });
});
