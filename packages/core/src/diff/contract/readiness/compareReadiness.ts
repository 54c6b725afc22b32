import type { Readiness, ReadinessClaim } from '../../../contract/model';
import { counted } from '../../../counted';
import type { ChangeCollector } from '../../ChangeCollector';
import type { ContractSide } from '../ContractSide';
import { pairEntries } from '../pairEntries';
import { report } from '../report';
import { claimText, equalClaims } from './claims';

const summary = ({ claims }: Readiness) => counted(claims.length, 'claim');

/** The history is no part of it. @internal */
export function compareReadiness(
  old: ContractSide,
  next: ContractSide,
  all: ChangeCollector,
): void {
  const changes = all.about({ kind: 'readiness' });
  const before = old.contract.readiness;
  const after = next.contract.readiness;
  if (!before || !after) {
    report(
      changes,
      {
        path: 'readiness',
        old: before && summary(before),
        next: after && summary(after),
      },
      'readiness.changed',
    );
    return;
  }
  for (const field of ['minScore', 'expires', 'partialCredit'] as const) {
    report(
      changes,
      {
        path: `readiness.${field}`,
        old: before[field]?.toString(),
        next: after[field]?.toString(),
      },
      'readiness.changed',
    );
  }
  compareClaims(before.claims, after.claims, changes);
}

function compareClaims(
  old: ReadinessClaim[],
  next: ReadinessClaim[],
  changes: ChangeCollector,
) {
  for (const pair of pairEntries(old, next, ({ id }) => id)) {
    const { key, old: before, next: after } = pair;
    const path = `readiness.claims[${key}]`;
    const oldValue = before && claimText(before);
    const newValue = after && claimText(after);
    if (!before || !after) {
      report(
        changes,
        { path, old: oldValue, next: newValue },
        'readiness.claim-changed',
      );
    } else if (!equalClaims(before, after)) {
      const type = 'modified';
      changes.add('readiness.claim-changed', {
        path,
        type,
        oldValue,
        newValue,
      });
    }
  }
}
