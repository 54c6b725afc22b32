import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { describeFocus } from './describeFocus';
import { DrawnLine } from './DrawnLine';
import { GraphLegend } from './GraphLegend';
import type { GraphScene } from './GraphScene';
import { GraphTools } from './GraphTools';
import { LayoutState } from './LayoutState';
import { useScene } from './layout/useScene';
import { navigate, type GraphDirection, type GraphFocus } from './navigate';
import type { GraphViewProps } from './types';
import { useGraphCanvas } from './useGraphCanvas';
import { useGraphFocus } from './useGraphFocus';
import styles from './GraphView.module.css';

const ZOOM_STEP = 1.3;

const directions: Readonly<Partial<Record<string, GraphDirection>>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * A graph on a canvas. One stop for the keyboard: arrows walk along the edges, and each step is said aloud. The table
 * beside it is the parent's.
 */
export function GraphView(props: GraphViewProps) {
  const { label, nodes, edges, selected, onSelect, onOpen = onSelect } = props;
  const { t } = usePactoTranslation();
  const helpId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const { scene, progress } = useScene(nodes, edges);
  const { focus, goTo } = useGraphFocus(scene, selected);
  const [hasFocus, setHasFocus] = useState(false);
  const [hovered, setHovered] = useState<number>();

  const shownFocus = hasFocus ? focus?.node : undefined;
  const selectedNumber =
    selected === undefined ? undefined : scene?.numberOf.get(selected);
  const overlay = useMemo(
    () => ({ focused: shownFocus, hovered, selected: selectedNumber }),
    [shownFocus, hovered, selectedNumber],
  );
  const idOf = (number: number) => scene!.nodes[number].node.id;
  const view = useGraphCanvas(frame, {
    scene,
    highlighted: props.highlighted,
    overlay,
    onHover: setHovered,
    onClick: number => {
      if (number !== undefined) goTo({ node: number });
      onSelect(number === undefined ? undefined : idOf(number));
    },
    onDoubleClick: number => onOpen(idOf(number)),
  });

  useEffect(() => {
    if (selectedNumber !== undefined) view.current?.reveal(selectedNumber);
  }, [view, scene, selectedNumber]);

  const walk = (next: GraphFocus | undefined) => {
    if (!next) return;
    goTo(next);
    view.current?.reveal(next.node);
  };
  const zoomIn = () => view.current?.zoom(ZOOM_STEP);
  const zoomOut = () => view.current?.zoom(1 / ZOOM_STEP);
  const fit = () => view.current?.fit();
  const actionOf = (key: string): (() => void) | undefined => {
    if (!scene || !focus) return undefined;
    const direction = directions[key];
    if (direction) return () => walk(navigate(scene, focus, direction));
    switch (key) {
      case 'Home':
        return () => walk({ node: rootOf(scene) });
      case 'Enter':
        return () => onOpen(idOf(focus.node));
      case 'Escape':
        return selected === undefined ? undefined : () => onSelect(undefined);
      case '+':
      case '=':
        return zoomIn;
      case '-':
        return zoomOut;
      case '0':
        return fit;
      default:
        return undefined;
    }
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actionOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={styles.graph}>
      <div className={styles.stage}>
        {/* A widget of its own kind: a canvas, whose parts are told apart by the keys that it handles itself. */}
        {/* eslint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={frame}
          className={styles.frame}
          role="application"
          tabIndex={0}
          aria-label={label}
          aria-describedby={helpId}
          aria-busy={progress !== undefined}
          onFocus={() => setHasFocus(true)}
          onBlur={() => setHasFocus(false)}
          onKeyDown={handleKey}
        >
          <canvas className={styles.canvas} aria-hidden="true" />
        </div>
        {/* eslint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
        <GraphTools onZoomIn={zoomIn} onZoomOut={zoomOut} onFit={fit} />
        <LayoutState scene={scene} progress={progress} nodes={nodes.length} />
      </div>
      <VisuallyHidden id={helpId}>{t('graphView.help')}</VisuallyHidden>
      <VisuallyHidden>
        <div aria-live="polite">
          {hasFocus && scene && focus && describeFocus(scene, focus, t)}
        </div>
      </VisuallyHidden>
      <DrawnLine
        drawn={nodes.length}
        total={props.totalNodes}
        onShowTable={props.onShowTable}
      />
      <GraphLegend nodes={nodes} edges={edges} />
    </div>
  );
}

function rootOf({ nodes }: GraphScene): number {
  return Math.max(
    0,
    nodes.findIndex(({ node }) => node.isRoot),
  );
}
