import type { Owner, Service } from '../../../contract/model';
import type { ChangeCollector } from '../../ChangeCollector';
import type { ContractSide } from '../ContractSide';
import { pairEntries } from '../pairEntries';
import { report } from '../report';
import { reportValues } from '../reportValues';

const PARTS = {
  image: ({ image }: Service) =>
    image && `${image.ref}${image.private ? ' (private)' : ''}`,
  chart: ({ chart }: Service) => chart && `${chart.ref}:${chart.version ?? ''}`,
};

/** @internal */
export function compareService(
  old: ContractSide,
  next: ContractSide,
  all: ChangeCollector,
): void {
  const changes = all.about({ kind: 'service' });
  const before = old.contract.service;
  const after = next.contract.service;
  report(
    changes,
    {
      path: 'pactoVersion',
      old: old.contract.pactoVersion,
      next: next.contract.pactoVersion,
    },
    'service.format-changed',
  );
  for (const field of ['name', 'version'] as const) {
    report(
      changes,
      { path: `service.${field}`, old: before[field], next: after[field] },
      `service.${field}-changed`,
    );
  }
  compareOwners(before.owner, after.owner, changes);
  for (const field of ['image', 'chart'] as const) {
    report(
      changes,
      {
        path: `service.${field}`,
        old: PARTS[field](before),
        next: PARTS[field](after),
      },
      `service.${field}-changed`,
    );
  }
  for (const path of ['metadata', 'extensions'] as const) {
    reportValues(
      changes,
      { path, old: old.contract[path], next: next.contract[path] },
      'service.metadata-changed',
    );
  }
}

/** A plain text (1.x) is the team. Source: contract format, §4. */
function compareOwners(
  old: Owner | undefined,
  next: Owner | undefined,
  changes: ChangeCollector,
) {
  const rule = 'service.owner-changed';
  const path = 'service.owner';
  const teamOf = (owner: Owner | undefined) => owner?.team ?? owner?.text;
  report(
    changes,
    { path: `${path}.team`, old: teamOf(old), next: teamOf(next) },
    rule,
  );
  report(
    changes,
    { path: `${path}.dri`, old: old?.dri, next: next?.dri },
    rule,
  );
  const pairs = pairEntries(
    old?.contacts ?? [],
    next?.contacts ?? [],
    ({ type, value }) => `${type}:${value}`,
  );
  for (const { key, old: before, next: after } of pairs) {
    report(
      changes,
      {
        path: `${path}.contacts[${key}]`,
        old: before && (before.purpose ?? 'no purpose'),
        next: after && (after.purpose ?? 'no purpose'),
      },
      rule,
    );
  }
}
