import type { Change } from '@pacto/backstage-plugin-pacto-common';

/**
 * A name in the address for each change, the same whatever the filter: rule and path, and a number where several
 * changes share both, as upstream's paths do not say which entry of a list it was.
 */
export function changeIds(changes: Change[]): Map<Change, string> {
  const seen = new Map<string, number>();
  return new Map(
    changes.map(change => {
      const { ruleId, path, subject } = change;
      const base = [ruleId, subject?.name, path]
        .filter(part => part !== undefined)
        .join('/');
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      return [change, count === 1 ? base : `${base}/${count}`] as const;
    }),
  );
}

/** The place of a change on the page. */
export function changePlace(id: string): string {
  return `change/${id}`;
}
