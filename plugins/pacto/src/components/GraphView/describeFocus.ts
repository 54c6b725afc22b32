import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import { cleanText } from './cleanText';
import type { GraphScene } from './GraphScene';
import type { GraphFocus } from './navigate';

/** What a screen reader says of the node that the keyboard is on, and of the edge that led to it. */
export function describeFocus(
  scene: GraphScene,
  { node, edge }: GraphFocus,
  t: PactoTranslate,
): string {
  const placed = scene.nodes[node].node;
  const parts = [
    cleanText([placed.label, placed.sublabel].filter(Boolean).join(' ')),
    placed.markLabel,
    placed.description && cleanText(placed.description),
    t('graphView.needs', { count: scene.leaving[node].length }),
    t('graphView.neededBy', { count: scene.reaching[node].length }),
  ];
  const arrow = edge === undefined ? undefined : scene.edges[edge];
  if (arrow) {
    const { edge: told, from, to } = arrow;
    parts.splice(
      1,
      0,
      t('graphView.arrow', {
        from: cleanText(scene.nodes[from].node.label),
        to: cleanText(scene.nodes[to].node.label),
        label: cleanText(told.label ?? ''),
      }),
      told.isInCycle ? t('graphView.legend.cycle') : undefined,
      told.description && cleanText(told.description),
    );
  }
  return t('graphView.sentence', {
    parts: parts.filter((part): part is string => Boolean(part)),
  });
}
