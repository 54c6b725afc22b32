import type { ChangeCounts } from '@pacto/backstage-plugin-pacto-common';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';

/** How many changes do what, in a sentence; the first part names what is counted. */
export function describeCounts(
  { breaking, potentialBreaking, nonBreaking }: ChangeCounts,
  t: PactoTranslate,
): string {
  const parts: string[] = [];
  if (breaking > 0) parts.push(t('diff.breaking', { count: breaking }));
  if (potentialBreaking > 0) {
    parts.push(
      t(parts.length > 0 ? 'diff.alsoMayBreak' : 'diff.mayBreak', {
        count: potentialBreaking,
      }),
    );
  }
  if (nonBreaking > 0) {
    parts.push(
      t(parts.length > 0 ? 'diff.alsoCompatible' : 'diff.onlyCompatible', {
        count: nonBreaking,
      }),
    );
  }
  return parts.length > 0 ? t('diff.sentence', { parts }) : t('diff.noChanges');
}
