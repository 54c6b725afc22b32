import mermaid from 'mermaid';

/** Lines between nodes; more takes seconds to lay out. */
const MOST_EDGES = 300;

let count = 0;

/** A diagram as an image. */
export interface DrawnDiagram {
  /** A `data:` address: an image runs nothing and loads nothing, whatever is in it. */
  url: string;
  /** Pixels. */
  width: number;
}

/**
 * Draws a diagram that {@link prepareDiagram} let through.
 *
 * @throws when it has mistakes, or when text of the author would become HTML
 */
export async function renderDiagram(
  source: string,
  { isDark }: { isDark: boolean },
): Promise<DrawnDiagram> {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    theme: isDark ? 'dark' : 'default',
    fontFamily: 'sans-serif',
    maxEdges: MOST_EDGES,
    suppressErrorRendering: true,
    deterministicIds: true,
    // Nothing of this is for the author to change.
    secure: Object.keys(mermaid.mermaidAPI.defaultConfig),
  });
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  // Out of sight, but with a size: text is measured in it.
  host.style.cssText =
    'position:fixed;top:0;left:-10000px;width:1000px;visibility:hidden';
  document.body.append(host);
  try {
    count += 1;
    const { svg } = await mermaid.render(
      `pacto-diagram-${count}`,
      source,
      host,
    );
    return toImage(svg);
  } finally {
    host.remove();
  }
}

function toImage(text: string): DrawnDiagram {
  // Read as HTML, which takes what XML would not, without running or loading anything.
  const svg = new DOMParser()
    .parseFromString(text, 'text/html')
    .querySelector('svg');
  if (!svg) throw new Error('Nothing was drawn.');
  if (svg.querySelector('foreignObject')) {
    throw new Error('This kind of diagram is not supported.');
  }
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) throw new Error('The drawing has no size.');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const xml = new XMLSerializer().serializeToString(svg);
  return {
    url: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(xml)}`,
    width,
  };
}
