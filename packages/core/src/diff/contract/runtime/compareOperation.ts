import type { ChangeCollector } from '../../ChangeCollector';
import type { ContractSide } from '../ContractSide';
import { report } from '../report';
import { readScaling } from '../readScaling';

/** Lifecycle and scaling, which only 1.x has. @internal */
export function compareOperation(
  old: ContractSide,
  next: ContractSide,
  all: ChangeCollector,
): void {
  const changes = all.about({ kind: 'runtime' });
  compareLifecycle(old, next, changes);
  const before = readScaling(old);
  const after = readScaling(next);
  if (!before || !after || before.isFixed !== after.isFixed) {
    report(
      changes,
      { path: 'scaling', old: before?.text, next: after?.text },
      {
        added: 'scaling.added',
        removed: 'scaling.removed',
        modified: 'scaling.mode-changed',
      },
    );
    return;
  }
  for (const field of ['replicas', 'min', 'max'] as const) {
    report(
      changes,
      { path: `scaling.${field}`, old: before[field], next: after[field] },
      `scaling.${field}-changed`,
    );
  }
}

function compareLifecycle(
  old: ContractSide,
  next: ContractSide,
  changes: ChangeCollector,
) {
  const lifecycleOf = ({ root }: ContractSide) =>
    root.map('runtime')?.map('lifecycle');
  const before = lifecycleOf(old);
  const after = lifecycleOf(next);
  report(
    changes,
    {
      path: 'runtime.lifecycle.upgradeStrategy',
      old: before?.text('upgradeStrategy') || undefined,
      next: after?.text('upgradeStrategy') || undefined,
    },
    {
      added: 'runtime.upgrade-strategy-said',
      removed: 'runtime.upgrade-strategy-changed',
      modified: 'runtime.upgrade-strategy-changed',
    },
  );
  report(
    changes,
    {
      path: 'runtime.lifecycle.gracefulShutdownSeconds',
      old: before?.number('gracefulShutdownSeconds')?.toString(),
      next: after?.number('gracefulShutdownSeconds')?.toString(),
    },
    {
      added: 'runtime.shutdown-said-or-unsaid',
      removed: 'runtime.shutdown-said-or-unsaid',
      modified: 'runtime.shutdown-changed',
    },
  );
}
