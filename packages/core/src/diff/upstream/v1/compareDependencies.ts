import type { ContractSide } from '../../contract/ContractSide';
import { pairEntries } from '../../contract/pairEntries';
import type { UpstreamChanges } from '../UpstreamChanges';
import { named } from '../texts';

/** @param identity - What tells dependencies apart: the reference until 1.0-d. Source: diff sheet, §3. @internal */
export function compareDependencies(
  old: ContractSide,
  next: ContractSide,
  all: UpstreamChanges,
  identity: 'name' | 'ref' = 'name',
): void {
  const pairs = pairEntries(
    old.contract.dependencies,
    next.contract.dependencies,
    entry => entry[identity],
  );
  for (const { key, old: before, next: after } of pairs) {
    const { name } = before ?? after;
    const changes = all.about({ kind: 'dependency', name });
    if (!before || !after) {
      changes.field('dependencies', {
        old: before && key,
        next: after && key,
      });
      continue;
    }
    const text = (value: string) => named(key, value);
    changes.field('dependencies.ref', {
      old: text(before.ref),
      next: text(after.ref),
    });
    changes.field('dependencies.compatibility', {
      old: text(before.compatibility ?? ''),
      next: text(after.compatibility ?? ''),
    });
    changes.field('dependencies.required', {
      old: text(`required=${before.required}`),
      next: text(`required=${after.required}`),
    });
  }
}
