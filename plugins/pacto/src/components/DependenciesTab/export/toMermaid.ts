import {
  cleanText,
  type GraphViewEdge,
  type GraphViewNode,
} from '../../GraphView';

/**
 * A flowchart in Mermaid. Texts of authors are in quotes with every character that means something to Mermaid, HTML or
 * Markdown as a number, and names of nodes are our own.
 */
export function toMermaid(
  nodes: ReadonlyArray<GraphViewNode>,
  edges: ReadonlyArray<GraphViewEdge>,
): string {
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const lines = [
    'flowchart LR',
    ...nodes.map(node => `  ${names.get(node.id)}${boxOf(node)}`),
    ...edges.flatMap(({ from, to, ...edge }) =>
      names.has(from) && names.has(to)
        ? [`  ${names.get(from)} ${arrowOf(edge)} ${names.get(to)}`]
        : [],
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function boxOf({ label, sublabel, kind }: GraphViewNode): string {
  const text = quote([label, sublabel].filter(Boolean).join(' '));
  return kind === 'external' ? `([${text}])` : `[${text}]`;
}

function arrowOf(edge: Pick<GraphViewEdge, 'label' | 'tone' | 'isOptional'>) {
  const { label, tone, isOptional } = edge;
  const isDotted = isOptional || tone === 'bad' || tone === 'unknown';
  const arrow = isDotted ? '-.->' : '-->';
  return label ? `${arrow}|${quote(label)}|` : arrow;
}

function quote(text: string): string {
  const escaped = cleanText(text).replace(
    /[^\p{L}\p{N} .,:/→·-]/gu,
    character => `#${character.codePointAt(0)};`,
  );
  return `"${escaped}"`;
}
