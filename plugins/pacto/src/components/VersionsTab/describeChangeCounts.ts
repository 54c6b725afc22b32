import type { ChangeCounts } from '@pacto/backstage-plugin-pacto-common';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';

const kinds = ['breaking', 'potentialBreaking', 'nonBreaking'] as const;

/** How many changes of each class, those that there are none of left out. */
export function describeChangeCounts(
  counts: ChangeCounts,
  t: PactoTranslate,
): string {
  const parts = kinds
    .filter(kind => counts[kind] > 0)
    .map(kind => t(`change.counts.${kind}`, { total: counts[kind] }));
  return parts.join(' · ') || t('change.counts.none');
}
