import type { Mark } from '@pacto/backstage-plugin-pacto-react';
import type { GraphEdgeTone } from '../types';

/** The colours of a picture. */
export interface Palette {
  background: string;
  node: string;
  border: string;
  text: string;
  secondary: string;
  accent: string;
  focus: string;
  marks: Readonly<Record<Mark, string>>;
  tones: Readonly<Record<GraphEdgeTone, string>>;
  font: string;
  monospace: string;
}

/** The tokens of the theme, as they are for an element now. A canvas cannot follow variables by itself. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string, fallback: string) =>
    style.getPropertyValue(`--bui-${name}`).trim() || fallback;
  const secondary = read('fg-secondary', '#696969');
  const danger = read('fg-danger-on-bg', '#991919');
  const warning = read('fg-warning-on-bg', '#92310a');
  return {
    background: read('bg-neutral-1', '#fff'),
    node: read('bg-neutral-2', '#f7f7f7'),
    border: read('border-2', '#8c8c8c'),
    text: read('fg-primary', '#000'),
    secondary,
    accent: read('bg-solid', '#1f5493'),
    focus: read('ring', '#1f5493'),
    marks: {
      good: read('fg-success-on-bg', '#116932'),
      neutral: secondary,
      attention: warning,
      bad: danger,
      unknown: secondary,
    },
    tones: {
      normal: secondary,
      reference: secondary,
      attention: warning,
      bad: danger,
      unknown: secondary,
    },
    font: read('font-regular', 'system-ui'),
    monospace: read('font-monospace', 'monospace'),
  };
}
