import type { Configuration } from '../../../contract/model';
import type { ContractSide } from '../../contract/ContractSide';
import { entryText } from '../../contract/entryText';
import { pairEntries } from '../../contract/pairEntries';
import type { SchemaPair } from '../../contract/SchemaPair';
import { filled, named } from '../texts';
import type { UpstreamChanges } from '../UpstreamChanges';

/**
 * Values are not compared in 1.x. Source: diff sheet, §3.
 *
 * @param compareFiles - Called for each entry that has a schema of its own on both sides.
 * @internal
 */
export function compareConfigurations(
  old: ContractSide,
  next: ContractSide,
  all: UpstreamChanges,
  compareFiles: (pair: SchemaPair) => void,
): void {
  const pairs = pairEntries(
    old.contract.configurations,
    next.contract.configurations,
    entry => entry.name,
  );
  for (const { key: name, old: before, next: after } of pairs) {
    const changes = all.about({ kind: 'configuration', name });
    if (!before || !after) {
      changes.field('configurations', {
        old: before && entryText(before),
        next: after && entryText(after),
      });
      continue;
    }
    compareFields(before, after, changes);
    if (before.schema && after.schema) {
      compareFiles({ name, old: before.schema, next: after.schema });
    }
  }
}

function compareFields(
  old: Configuration,
  next: Configuration,
  changes: UpstreamChanges,
) {
  const text = (value: string | undefined) => named(next.name, value);
  changes.field('configurations.schema', {
    old: text(old.schema ?? ''),
    next: text(next.schema ?? ''),
  });
  changes.field('configurations.ref', {
    old: text(filled(old.ref)),
    next: text(filled(next.ref)),
  });
}
