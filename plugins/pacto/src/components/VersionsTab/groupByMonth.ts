import type { Version } from '@pacto/backstage-plugin-pacto-common';

/** The versions that were first seen in one month. */
export interface Month {
  /** `2026-11`; empty for times that are none. */
  key: string;
  versions: Version[];
}

/** The latest first, by when they were first seen and not by their number; months in universal time. */
export function groupByMonth(versions: Version[]): Month[] {
  const sorted = [...versions].sort(
    (a, b) =>
      timeOf(b) - timeOf(a) || versions.indexOf(a) - versions.indexOf(b),
  );
  const months = new Map<string, Version[]>();
  for (const version of sorted) {
    const time = timeOf(version);
    const key = time === 0 ? '' : new Date(time).toISOString().slice(0, 7);
    months.set(key, [...(months.get(key) ?? []), version]);
  }
  return [...months].map(([key, items]) => ({ key, versions: items }));
}

function timeOf({ firstSeenAt }: Version): number {
  return Date.parse(firstSeenAt) || 0;
}
