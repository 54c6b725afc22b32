import type { ChangeCounts } from '@pacto/backstage-plugin-pacto-common';

/** How many changes there are, whatever their class. */
export function countAll(counts: ChangeCounts): number {
  return counts.breaking + counts.potentialBreaking + counts.nonBreaking;
}
