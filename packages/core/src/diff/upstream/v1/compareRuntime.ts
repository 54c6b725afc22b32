import type { Fields } from '../../../contract/load/Fields';
import type { ContractSide } from '../../contract/ContractSide';
import { filled } from '../texts';
import type { UpstreamChanges } from '../UpstreamChanges';

/** Places in `runtime` that are always "modified", also from or to absent. */
const TEXTS = [
  ['workload'],
  ['state', 'type'],
  ['state', 'persistence', 'scope'],
  ['state', 'persistence', 'durability'],
  ['state', 'dataCriticality'],
] as const;

/**
 * A whole `runtime` that appears or goes is compared with an empty one. Source: diff sheet, §3.
 *
 * @internal
 */
export function compareRuntime(
  old: ContractSide,
  next: ContractSide,
  all: UpstreamChanges,
): void {
  const changes = all.about({ kind: 'runtime' });
  const before = old.root.map('runtime');
  const after = next.root.map('runtime');
  for (const place of TEXTS) {
    changes.always(`runtime.${place.join('.')}`, {
      old: textAt(before, place),
      next: textAt(after, place),
    });
  }
  compareLifecycle(before?.map('lifecycle'), after?.map('lifecycle'), changes);
  for (const probe of ['health', 'metrics']) {
    compareProbe(
      { path: `runtime.${probe}`, old: before?.map(probe) },
      after?.map(probe),
      changes,
    );
  }
}

function compareLifecycle(
  old: Fields | undefined,
  next: Fields | undefined,
  changes: UpstreamChanges,
) {
  changes.field('runtime.lifecycle.upgradeStrategy', {
    old: filled(old?.text('upgradeStrategy')),
    next: filled(next?.text('upgradeStrategy')),
  });
  const path = 'gracefulShutdownSeconds';
  changes.field(`runtime.lifecycle.${path}`, {
    old: numberAt(old, path),
    next: numberAt(next, path),
  });
}

function compareProbe(
  { path, old }: { path: string; old: Fields | undefined },
  next: Fields | undefined,
  changes: UpstreamChanges,
) {
  for (const key of ['interface', 'path']) {
    changes.always(`${path}.${key}`, {
      old: old?.text(key),
      next: next?.text(key),
    });
  }
  const key = 'initialDelaySeconds';
  changes.always(`${path}.${key}`, {
    old: numberAt(old, key),
    next: numberAt(next, key),
  });
}

function textAt(
  runtime: Fields | undefined,
  place: readonly string[],
): string | undefined {
  const maps = place.slice(0, -1);
  const parent = maps.reduce((fields, key) => fields?.map(key), runtime);
  return parent?.text(place[place.length - 1]);
}

function numberAt(fields: Fields | undefined, key: string) {
  const value = fields?.number(key);
  return value === undefined ? undefined : String(value);
}
