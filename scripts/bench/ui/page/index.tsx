import '@backstage/ui/css/styles.css';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { ApiProvider } from '@backstage/core-app-api';
import { DependencyGraph } from '@backstage/core-components';
import { GraphView } from '../../../../plugins/pacto/src/components/GraphView';
import { generateGraph } from '../generateGraph';
import { countFrames } from './countFrames';
import { LongTasks } from './LongTasks';
import { translations } from './translations';

/** Ours and the platform's. */
export type Subject = 'graphView' | 'dependencyGraph';

export interface ShownGraph {
  /** Until the picture is there. */
  layoutMs: number;
  longestTaskMs: number;
  /** Nodes in the picture, and nodes that the line below it counts as not drawn. */
  drawn: number;
  counted: number;
}

export interface MovedGraph {
  panFramesPerSecond: number;
  zoomFramesPerSecond: number;
  longestTaskMs: number;
}

const container = document.getElementById('root')!;
let root: Root | undefined;

/** What the benchmark calls. */
export const bench = {
  async show(subject: Subject, nodes: number, edges: number) {
    root?.unmount();
    root = createRoot(container);
    const tasks = LongTasks.start();
    const start = performance.now();
    const element =
      subject === 'graphView' ? ours(nodes, edges) : platforms(nodes, edges);
    flushSync(() =>
      root!.render(<ApiProvider apis={translations}>{element}</ApiProvider>),
    );
    const drawn =
      subject === 'graphView'
        ? await ourPicture(nodes)
        : await platformPicture();
    const layoutMs = performance.now() - start;
    const line = container.querySelector<HTMLElement>('[data-drawn]');
    const counted = line
      ? Number(line.dataset.total) - Number(line.dataset.drawn)
      : 0;
    return {
      layoutMs,
      longestTaskMs: await tasks.stop(),
      drawn,
      counted,
    } satisfies ShownGraph;
  },

  async move(subject: Subject) {
    const target = container.querySelector<HTMLElement>(
      subject === 'graphView' ? '[role=application]' : 'svg#dependency-graph',
    )!;
    target.focus?.();
    const tasks = LongTasks.start();
    const panFramesPerSecond = await countFrames(target, 'pan');
    const zoomFramesPerSecond = await countFrames(target, 'zoom');
    return {
      panFramesPerSecond,
      zoomFramesPerSecond,
      longestTaskMs: await tasks.stop(),
    } satisfies MovedGraph;
  },
};

Object.assign(window, { bench });

function ours(count: number, edgeCount: number) {
  const { nodes, edges } = generateGraph(count, edgeCount);
  return (
    <GraphView
      label="Generated"
      nodes={Array.from({ length: nodes }, (_, index) => ({
        id: `node-${index}`,
        label: `service-${index}`,
        sublabel: `1.${index % 30}.0 · team-${index % 40}`,
        kind: 'service' as const,
        mark: (['good', 'attention', 'bad', 'unknown'] as const)[index % 4],
      }))}
      edges={edges.map(([from, to], index) => ({
        id: `edge-${index}`,
        from: `node-${from}`,
        to: `node-${to}`,
        label: '^1.2.0 → 1.4.0',
        tone: index % 50 === 0 ? ('bad' as const) : ('normal' as const),
      }))}
      totalNodes={nodes}
      onSelect={() => {}}
    />
  );
}

function platforms(count: number, edgeCount: number) {
  const { nodes, edges } = generateGraph(count, edgeCount);
  return (
    <div style={{ height: 700 }}>
      <DependencyGraph
        nodes={Array.from({ length: nodes }, (_, index) => ({
          id: `service-${index}`,
        }))}
        edges={edges.map(([from, to]) => ({
          from: `service-${from}`,
          to: `service-${to}`,
          label: '^1.2.0',
        }))}
        fit="contain"
        showArrowHeads
      />
    </div>
  );
}

const frame = () =>
  new Promise<void>(resolve => requestAnimationFrame(() => resolve()));

/** All of it, from far away: the most that can be asked of the painter. */
async function ourPicture(nodes: number): Promise<number> {
  const stage = container.querySelector<HTMLElement>('[role=application]')!;
  const canvas = stage.querySelector('canvas')!;
  for (;;) {
    await frame();
    if (stage.getAttribute('aria-busy') === 'true') continue;
    const drawn = Number(canvas.dataset.nodes ?? 0);
    if (drawn === nodes) return drawn;
    stage.dispatchEvent(
      new KeyboardEvent('keydown', { key: '0', bubbles: true }),
    );
  }
}

async function platformPicture(): Promise<number> {
  for (;;) {
    await frame();
    const svg = container.querySelector<SVGElement>('svg#dependency-graph');
    // It stays hidden until its layout has settled.
    if (svg?.parentElement?.style.visibility === 'visible') {
      return svg.querySelectorAll('[data-testid=node]').length;
    }
  }
}
