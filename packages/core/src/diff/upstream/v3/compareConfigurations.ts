import type { Configuration } from '../../../contract/model';
import type { ContractSide } from '../../contract/ContractSide';
import { entryText } from '../../contract/entryText';
import { pairEntries } from '../../contract/pairEntries';
import { walkValues } from '../../contract/walkValues';
import { valueText } from '../../valueText';
import type { SchemaPair } from '../../contract/SchemaPair';
import { filled, named } from '../texts';
import type { UpstreamChanges } from '../UpstreamChanges';

/**
 * Source: diff sheet, §4.
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
    ({ name }) => name,
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
  for (const field of ['schema', 'ref'] as const) {
    changes.field(`configurations.${field}`, {
      old: named(old.name, filled(old[field])),
      next: named(next.name, filled(next[field])),
    });
  }
  const path = `configurations[${next.name}].values`;
  for (const value of walkValues(path, old.values ?? {}, next.values ?? {})) {
    changes.add(
      value.type,
      value.path,
      { old: valueText(value.old), next: valueText(value.next) },
      'configurations[].values',
    );
  }
}
