import type { PlanChange } from '@pacto/backstage-plugin-pacto-common';

/** As many changes as the API takes. */
export const MAX_CHANGES = 20;

/** More than any address of a plan that was made here. */
const MAX_LENGTH = 8_000;

const kinds = ['publish', 'remove', 'upgrade'] as const;

const fields = ['version', 'digest', 'dependency', 'range'] as const;

/** A plan for the address. */
export function writePlan(changes: ReadonlyArray<PlanChange>): string {
  return JSON.stringify(changes);
}

/** The plan in an address; what is none is left out, since an address may say anything. */
export function readPlan(text: string | null): PlanChange[] {
  if (!text || text.length > MAX_LENGTH) return [];
  const items = parse(text);
  if (!Array.isArray(items)) return [];
  return items
    .slice(0, MAX_CHANGES)
    .map(readChange)
    .filter((change): change is PlanChange => change !== undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readChange(item: unknown): PlanChange | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const read = (name: string) => {
    const value = Object.hasOwn(item, name)
      ? (item as Record<string, unknown>)[name]
      : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const kind = kinds.find(known => known === read('kind'));
  const serviceId = read('serviceId');
  if (!kind || !serviceId) return undefined;
  const given = fields.flatMap(field => {
    const value = read(field);
    return value === undefined ? [] : [[field, value]];
  });
  return { kind, serviceId, ...Object.fromEntries(given) };
}
