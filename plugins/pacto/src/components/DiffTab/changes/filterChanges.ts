import type { Change } from '@pacto/backstage-plugin-pacto-common';

/** The changes that have a text in what one sees of them, whatever its case. */
export function filterChanges(changes: Change[], text?: string): Change[] {
  if (!text) return changes;
  const wanted = text.toLocaleLowerCase();
  return changes.filter(
    ({ path, oldValue, newValue, reason, ruleId, remedy, subject }) =>
      [path, oldValue, newValue, reason, ruleId, remedy, subject?.name].some(
        part => part?.toLocaleLowerCase().includes(wanted),
      ),
  );
}
