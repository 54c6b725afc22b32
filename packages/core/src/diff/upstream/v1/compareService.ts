import { equalValues } from '../../contract/equalValues';
import type { ContractSide } from '../../contract/ContractSide';
import type { Owner, Service } from '../../../contract/model';
import { ownerLabel } from '../../../contract/owner';
import type { UpstreamChanges } from '../UpstreamChanges';

/** Source: diff sheet, §3. @internal */
export function compareService(
  old: ContractSide,
  next: ContractSide,
  all: UpstreamChanges,
): void {
  const changes = all.about({ kind: 'service' });
  const before = old.contract.service;
  const after = next.contract.service;
  changes.field('service.name', { old: before.name, next: after.name });
  changes.field('service.version', {
    old: before.version,
    next: after.version,
  });
  compareOwner(before.owner, after.owner, changes);
  changes.field('service.image', {
    old: before.image?.ref,
    next: after.image?.ref,
  });
  changes.field('service.chart', {
    old: chartText(before),
    next: chartText(after),
  });
}

/** As a whole: a plain text differs from a map that says the same. */
function compareOwner(
  old: Owner | undefined,
  next: Owner | undefined,
  changes: UpstreamChanges,
) {
  const values = { old: ownerLabel(old), next: ownerLabel(next) };
  if (old && next) {
    if (!equalValues(old, next)) {
      changes.add('modified', 'service.owner', values);
    }
  } else {
    changes.field('service.owner', values);
  }
}

function chartText({ chart }: Service): string | undefined {
  return chart && `${chart.ref}:${chart.version ?? ''}`;
}
