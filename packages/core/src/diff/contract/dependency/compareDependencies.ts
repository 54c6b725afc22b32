import type { Dependency } from '../../../contract/model';
import type { ChangeCollector } from '../../ChangeCollector';
import type { ContractSide } from '../ContractSide';
import { pairEntries } from '../pairEntries';
import { report } from '../report';
import { RangeComparer } from './RangeComparer';
import { referenceChange } from './referenceChange';

/** @internal */
export function compareDependencies(
  old: ContractSide,
  next: ContractSide,
  all: ChangeCollector,
): void {
  const pairs = pairEntries(
    old.contract.dependencies,
    next.contract.dependencies,
    ({ name }) => name,
  );
  const ranges = RangeComparer.create();
  for (const { key: name, old: before, next: after } of pairs) {
    const changes = all.about({ kind: 'dependency', name });
    const path = 'dependencies';
    if (before && after) {
      compareFields(before, after, { changes, ranges });
    } else if (before) {
      const oldValue = before.ref;
      changes.add('dependency.removed', { path, type: 'removed', oldValue });
    } else {
      changes.add(
        after.required ? 'dependency.required-added' : 'dependency.added',
        { path, type: 'added', newValue: after.ref },
      );
    }
  }
}

function compareFields(
  old: Dependency,
  next: Dependency,
  context: { changes: ChangeCollector; ranges: RangeComparer },
) {
  const { changes, ranges } = context;
  report(
    changes,
    { path: 'dependencies.ref', old: old.ref, next: next.ref },
    `dependency.${referenceChange(old.ref, next.ref)}`,
  );
  const before = old.compatibility ?? '';
  const after = next.compatibility ?? '';
  if (before !== after) {
    report(
      changes,
      { path: 'dependencies.compatibility', old: before, next: after },
      `dependency.range-${ranges.compare(before, after)}`,
    );
  }
  report(
    changes,
    {
      path: 'dependencies.required',
      old: String(old.required),
      next: String(next.required),
    },
    next.required ? 'dependency.became-required' : 'dependency.became-optional',
  );
}
