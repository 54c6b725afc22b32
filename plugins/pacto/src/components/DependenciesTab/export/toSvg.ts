import {
  cleanText,
  createScene,
  cycleShape,
  dashOf,
  markShapes,
  middleOf,
  NODE_HEIGHT,
  NODE_WIDTH,
  runLayout,
  toLayoutRequest,
  toneShapes,
  type GraphScene,
  type GraphViewEdge,
  type GraphViewNode,
  type PlacedEdge,
  type PlacedNode,
  type Shape,
} from '../../GraphView';

const MARGIN = 24;

/** Of the light theme: a file is looked at elsewhere. */
const colors = {
  background: '#ffffff',
  box: '#f7f7f7',
  line: '#696969',
  text: '#000000',
  accent: '#1f5493',
  good: '#116932',
  neutral: '#696969',
  attention: '#92310a',
  bad: '#991919',
  unknown: '#696969',
  normal: '#696969',
  reference: '#696969',
} as const;

/** The graph as a picture, arranged as on the page. It holds shapes and text only, no links, styles or scripts. */
export async function toSvg(
  nodes: ReadonlyArray<GraphViewNode>,
  edges: ReadonlyArray<GraphViewEdge>,
  signal: AbortSignal,
): Promise<string> {
  const { request } = toLayoutRequest(nodes, edges);
  return drawSvg(
    createScene(nodes, edges, await runLayout(request, { signal })),
  );
}

/** A scene that is arranged, as text of an SVG file. */
export function drawSvg(scene: GraphScene): string {
  const width = Math.ceil(scene.width + 2 * MARGIN);
  const height = Math.ceil(scene.height + 2 * MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif">`,
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="${
      colors.background
    }"/>`,
    ...scene.edges.map(drawEdge),
    ...scene.nodes.map(drawNode),
    '</svg>',
    '',
  ].join('\n');
}

function drawEdge({ edge, way }: PlacedEdge): string {
  const color = colors[edge.tone];
  const dash = dashOf(edge.tone, edge.isOptional ?? false).join(' ');
  const path = [`M${point(way, 0)}`];
  for (let at = 2; at < way.length; at += 6) {
    path.push(`C${point(way, at)} ${point(way, at + 2)} ${point(way, at + 4)}`);
  }
  const { x, y } = middleOf(way);
  const shape = edge.isInCycle ? cycleShape : toneShapes[edge.tone];
  return [
    `<path d="${path.join('')}" fill="none" stroke="${color}" stroke-width="${
      edge.tone === 'reference' ? 1 : 1.6
    }"${dash && ` stroke-dasharray="${dash}"`}/>`,
    arrow(way, color),
    shape ? icon(shape, x, y, color) : '',
    edge.label
      ? text(edge.label, x, y - (shape ? 14 : 4), 11, color, 'middle')
      : '',
  ].join('');
}

function drawNode({ node, x, y }: PlacedNode): string {
  const left = x - NODE_WIDTH / 2;
  const top = y - NODE_HEIGHT / 2;
  const textLeft = left + (node.mark ? 36 : 10);
  return [
    `<rect x="${round(left)}" y="${round(
      top,
    )}" width="${NODE_WIDTH}" height="${NODE_HEIGHT}" rx="8" fill="${
      colors.box
    }" stroke="${node.isRoot ? colors.accent : colors.line}"${
      node.isRoot ? ' stroke-width="2.5"' : ''
    }${node.kind === 'external' ? ' stroke-dasharray="5 4"' : ''}/>`,
    node.mark
      ? icon(markShapes[node.mark], left + 20, y, colors[node.mark])
      : '',
    text(node.label, textLeft, node.sublabel ? y - 4 : y + 4, 13, colors.text),
    node.sublabel ? text(node.sublabel, textLeft, y + 14, 12, colors.line) : '',
  ].join('');
}

function arrow(way: Float32Array, color: string): string {
  const [beforeX, beforeY, x, y] = way.subarray(-4);
  const turn = (Math.atan2(y - beforeY, x - beforeX) * 180) / Math.PI;
  return `<path d="M0 0L-8 3.5L-8 -3.5z" transform="translate(${round(
    x,
  )} ${round(y)}) rotate(${round(turn)})" fill="${color}"/>`;
}

function icon({ fill, lines }: Shape, x: number, y: number, color: string) {
  const place = `translate(${round(x - 8)} ${round(y - 8)})`;
  const onTop = lines
    ? `<path d="${lines}" fill="none" stroke="${colors.background}" stroke-width="1.6"/>`
    : '';
  return `<g transform="${place}"><path d="${fill}" fill="${color}"/>${onTop}</g>`;
}

/** Longer texts run over the box; a file has no room to measure in. */
const MAX_CHARACTERS = 22;

function text(
  content: string,
  x: number,
  y: number,
  size: number,
  color: string,
  anchor = 'start',
): string {
  const characters = [...cleanText(content)];
  const shown =
    characters.length > MAX_CHARACTERS
      ? `${characters.slice(0, MAX_CHARACTERS - 1).join('')}…`
      : characters.join('');
  const title =
    shown.length < characters.length
      ? `<title>${escape(characters.join(''))}</title>`
      : '';
  return `<text x="${round(x)}" y="${round(
    y,
  )}" font-size="${size}" fill="${color}" text-anchor="${anchor}" unicode-bidi="isolate">${title}${escape(
    shown,
  )}</text>`;
}

function point(way: Float32Array, at: number): string {
  return `${round(way[at])} ${round(way[at + 1])}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(content: string): string {
  return content.replace(/[&<>"']/g, character => entities[character]);
}
