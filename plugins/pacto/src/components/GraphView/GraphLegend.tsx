import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { cycleShape, dashOf, toneShapes, type Shape } from './paint/shapes';
import type { GraphEdgeTone, GraphViewEdge, GraphViewNode } from './types';
import styles from './GraphView.module.css';

export interface GraphLegendProps {
  nodes: ReadonlyArray<GraphViewNode>;
  edges: ReadonlyArray<GraphViewEdge>;
}

interface LegendEntry {
  id:
    | 'required'
    | 'optional'
    | 'reference'
    | 'attention'
    | 'bad'
    | 'unknown'
    | 'cycle';
  tone: GraphEdgeTone;
  isOptional?: boolean;
  shape?: Shape;
  fits(edge: GraphViewEdge): boolean;
}

const entries: ReadonlyArray<LegendEntry> = [
  {
    id: 'required',
    tone: 'normal',
    fits: ({ tone, isOptional }) => tone === 'normal' && !isOptional,
  },
  {
    id: 'optional',
    tone: 'normal',
    isOptional: true,
    fits: ({ isOptional }) => Boolean(isOptional),
  },
  {
    id: 'reference',
    tone: 'reference',
    fits: ({ tone }) => tone === 'reference',
  },
  ...(['attention', 'bad', 'unknown'] as const).map(tone => ({
    id: tone,
    tone,
    shape: toneShapes[tone],
    fits: (edge: GraphViewEdge) => edge.tone === tone,
  })),
  {
    id: 'cycle',
    tone: 'normal',
    shape: cycleShape,
    fits: ({ isInCycle }) => Boolean(isInCycle),
  },
];

/** What the lines and boxes that occur mean. */
export function GraphLegend({ nodes, edges }: GraphLegendProps) {
  const { t } = usePactoTranslation();
  const shown = entries.filter(({ fits }) => edges.some(fits));
  return (
    <ul className={styles.legend} aria-label={t('graphView.legend.label')}>
      {shown.map(entry => (
        <li key={entry.id}>
          <LineSample {...entry} /> {t(`graphView.legend.${entry.id}`)}
        </li>
      ))}
      {nodes.some(({ kind }) => kind === 'external') && (
        <li>
          <span className={styles.external} /> {t('graphView.legend.external')}
        </li>
      )}
      {nodes.some(
        ({ hidden }) => hidden && hidden.dependencies + hidden.dependents > 0,
      ) && (
        <li>
          <b>+3</b> {t('graphView.legend.hidden')}
        </li>
      )}
    </ul>
  );
}

function LineSample({ tone, isOptional = false, shape }: LegendEntry) {
  return (
    <svg
      className={styles.sample}
      data-tone={tone}
      width="40"
      height="16"
      viewBox="0 0 40 16"
      aria-hidden="true"
    >
      <path
        d="M0 8H40"
        stroke="currentColor"
        strokeWidth={tone === 'reference' ? 1 : 1.8}
        strokeDasharray={dashOf(tone, isOptional).join(' ') || undefined}
      />
      {shape && (
        <g transform="translate(12 0)">
          <path d={shape.fill} fill="currentColor" />
          <path
            d={shape.lines}
            fill="none"
            className={styles.onSample}
            strokeWidth="1.6"
          />
        </g>
      )}
    </svg>
  );
}
