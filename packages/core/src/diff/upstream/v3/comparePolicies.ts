import type { ContractSide } from '../../contract/ContractSide';
import { entryText } from '../../contract/entryText';
import { pairEntries } from '../../contract/pairEntries';
import { filled, named } from '../texts';
import type { UpstreamChanges } from '../UpstreamChanges';
import type { SchemaPair } from '../../contract/SchemaPair';

/**
 * Source: diff sheet, §4.
 *
 * @param compareFiles - Called for each entry that has a schema of its own on both sides.
 * @internal
 */
export function comparePolicies(
  old: ContractSide,
  next: ContractSide,
  all: UpstreamChanges,
  compareFiles: (pair: SchemaPair) => void,
): void {
  const pairs = pairEntries(
    old.contract.policies,
    next.contract.policies,
    ({ name }) => name,
  );
  for (const { key: name, old: before, next: after } of pairs) {
    const changes = all.about({ kind: 'policy', name });
    if (!before || !after) {
      changes.field('policies', {
        old: before && entryText(before),
        next: after && entryText(after),
      });
      continue;
    }
    for (const field of ['schema', 'ref'] as const) {
      changes.field(`policies.${field}`, {
        old: named(name, filled(before[field])),
        next: named(name, filled(after[field])),
      });
    }
    if (before.schema && after.schema) {
      compareFiles({ name, old: before.schema, next: after.schema });
    }
  }
}
