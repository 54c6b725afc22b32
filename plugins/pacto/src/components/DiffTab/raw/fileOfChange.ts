import type { Change } from '@pacto/backstage-plugin-pacto-common';

/** The file of the bundle that a change was found in. */
export function fileOfChange({ subject }: Change): string {
  return subject?.file ?? 'pacto.yaml';
}
