import { useEffect, useRef, useState, type RefObject } from 'react';
import type { GraphScene } from './GraphScene';
import { CanvasView } from './CanvasView';
import type { Overlay } from './paint/paintOverlay';

export interface GraphCanvasOptions {
  scene?: GraphScene;
  highlighted?: ReadonlySet<string>;
  overlay: Overlay;
  onClick(node: number | undefined): void;
  onDoubleClick(node: number): void;
  onHover(node: number | undefined): void;
}

/** Draws a scene on a canvas, and moves it as the reader does. */
export function useGraphCanvas(
  frame: RefObject<HTMLElement>,
  options: GraphCanvasOptions,
): RefObject<CanvasView> {
  const view = useRef<CanvasView | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const [theme, setTheme] = useState(0);

  useEffect(() => {
    const created = CanvasView.create(frame.current!, {
      onClick: node => latest.current.onClick(node),
      onDoubleClick: node => latest.current.onDoubleClick(node),
      onHover: node => latest.current.onHover(node),
    });
    view.current = created;
    return () => created.stop();
  }, [frame]);

  useEffect(() => {
    const changed = () => setTheme(before => before + 1);
    const observer = new MutationObserver(changed);
    const watched = {
      attributes: true,
      attributeFilter: ['data-theme-mode', 'data-theme-name'],
    };
    observer.observe(document.body, watched);
    observer.observe(document.documentElement, watched);
    return () => observer.disconnect();
  }, []);

  const { scene, highlighted, overlay } = options;
  useEffect(() => {
    view.current?.show(scene, highlighted);
  }, [scene, highlighted, theme]);
  useEffect(() => view.current?.setOverlay(overlay), [overlay]);
  useEffect(() => {
    if (highlighted) view.current?.revealAll(highlighted);
  }, [scene, highlighted]);
  return view;
}
