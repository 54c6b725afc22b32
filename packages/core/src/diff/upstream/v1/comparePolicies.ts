import type { ContractSide } from '../../contract/ContractSide';
import { entryText } from '../../contract/entryText';
import { pairEntries } from '../../contract/pairEntries';
import { filled, named } from '../texts';
import type { UpstreamChanges } from '../UpstreamChanges';
import type { SchemaPair } from '../../contract/SchemaPair';

/**
 * Source: diff sheet, §3.
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
    entry => entry.name,
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
    const text = (value: string | undefined) => named(name, value);
    changes.field('policies.schema', {
      old: text(before.schema ?? ''),
      next: text(after.schema ?? ''),
    });
    changes.field('policies.ref', {
      old: text(filled(before.ref)),
      next: text(filled(after.ref)),
    });
    if (before.schema && after.schema) {
      compareFiles({ name, old: before.schema, next: after.schema });
    }
  }
}
