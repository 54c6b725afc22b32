import type { Owner } from '../../../contract/model';
import type { ContractSide } from '../../contract/ContractSide';
import { pairEntries } from '../../contract/pairEntries';
import type { UpstreamChanges } from '../UpstreamChanges';

/** Source: diff sheet, §4. @internal */
export function compareService(
  old: ContractSide,
  next: ContractSide,
  all: UpstreamChanges,
): void {
  const changes = all.about({ kind: 'service' });
  const before = old.contract;
  const after = next.contract;
  changes.field('pactoVersion', {
    old: before.pactoVersion,
    next: after.pactoVersion,
  });
  for (const field of ['name', 'version'] as const) {
    changes.field(`service.${field}`, {
      old: before.service[field],
      next: after.service[field],
    });
  }
  compareOwners(before.service.owner, after.service.owner, changes);
}

/** A plain text (1.x) counts as the team. Source: contract format, §4. */
function compareOwners(
  old: Owner | undefined,
  next: Owner | undefined,
  changes: UpstreamChanges,
) {
  changes.field('service.owner.team', {
    old: old?.team ?? old?.text,
    next: next?.team ?? next?.text,
  });
  changes.field('service.owner.dri', { old: old?.dri, next: next?.dri });
  const pairs = pairEntries(
    old?.contacts ?? [],
    next?.contacts ?? [],
    ({ type, value }) => `${type}:${value}`,
  );
  for (const { key, old: before, next: after } of pairs) {
    changes.field(
      `service.owner.contacts[${key}]`,
      {
        old: before && (before.purpose ?? ''),
        next: after && (after.purpose ?? ''),
      },
      'service.owner.contacts[]',
    );
  }
}
