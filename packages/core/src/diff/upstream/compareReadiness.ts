import type { Readiness } from '../../contract/model';
import type { ContractSide } from '../contract/ContractSide';
import { pairEntries } from '../contract/pairEntries';
import { claimText, equalClaims } from '../contract/readiness/claims';
import { filled } from './texts';
import type { UpstreamChanges } from './UpstreamChanges';

const text = (value: string | number | undefined) =>
  value === undefined ? undefined : filled(String(value));

const summary = (readiness: Readiness, items: string) =>
  `${readiness.claims.length} ${items}`;

/**
 * The history is ignored. Source: diff sheet, §4.
 *
 * @param items - What the generation calls them.
 * @internal
 */
export function compareReadiness(
  old: ContractSide,
  next: ContractSide,
  all: UpstreamChanges,
  items: 'checks' | 'claims',
): void {
  const changes = all.about({ kind: 'readiness' });
  const before = old.contract.readiness;
  const after = next.contract.readiness;
  if (!before || !after) {
    changes.field('readiness', {
      old: before && summary(before, items),
      next: after && summary(after, items),
    });
    return;
  }
  for (const field of ['minScore', 'expires', 'partialCredit'] as const) {
    changes.field(`readiness.${field}`, {
      old: text(before[field]),
      next: text(after[field]),
    });
  }
  const pairs = pairEntries(before.claims, after.claims, ({ id }) => id);
  for (const { key, old: one, next: other } of pairs) {
    if (one && other && equalClaims(one, other)) continue;
    const type = one && other ? 'modified' : undefined;
    changes.add(
      type ?? (one ? 'removed' : 'added'),
      `readiness.${items}[${key}]`,
      { old: one && claimText(one), next: other && claimText(other) },
      `readiness.${items}[]`,
    );
  }
}
