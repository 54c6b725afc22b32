import type { ImpactConsumer, ImpactOwner } from './types';
import { countVerdicts } from './verdicts';

/** @internal */
export function groupByOwner(
  consumers: readonly ImpactConsumer[],
): ImpactOwner[] {
  const groups = new Map<string | undefined, ImpactConsumer[]>();
  for (const consumer of consumers) {
    const key = consumer.owner?.key;
    const group = groups.get(key);
    if (group) group.push(consumer);
    else groups.set(key, [consumer]);
  }
  return [...groups]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, group]) => ({
      ...(key === undefined ? {} : { key }),
      consumers: group.map(({ id }) => id),
      counts: countVerdicts(group),
    }));
}

function compareKeys(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
