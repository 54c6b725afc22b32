import type { ContractSide } from '../../contract/ContractSide';
import { readScaling } from '../../contract/readScaling';
import type { UpstreamChanges } from '../UpstreamChanges';

/** Source: diff sheet, §1 and §3. @internal */
export function compareScaling(
  old: ContractSide,
  next: ContractSide,
  all: UpstreamChanges,
): void {
  const changes = all.about({ kind: 'runtime' });
  const before = readScaling(old);
  const after = readScaling(next);
  if (!before || !after || before.isFixed !== after.isFixed) {
    changes.field('scaling', { old: before?.text, next: after?.text });
    return;
  }
  for (const field of ['replicas', 'min', 'max'] as const) {
    changes.field(`scaling.${field}`, {
      old: before[field],
      next: after[field],
    });
  }
}
