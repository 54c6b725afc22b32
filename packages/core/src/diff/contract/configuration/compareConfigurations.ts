import type { Configuration } from '../../../contract/model';
import type { ChangeCollector } from '../../ChangeCollector';
import type { ContractSide } from '../ContractSide';
import { entryText } from '../entryText';
import { pairEntries } from '../pairEntries';
import { report } from '../report';
import { reportValues } from '../reportValues';
import type { SchemaPair } from '../SchemaPair';

const MODIFIED = { schema: 'moved', ref: 'changed' } as const;

/** @returns The schemas of entries that have one of their own on both sides. @internal */
export function compareConfigurations(
  old: ContractSide,
  next: ContractSide,
  all: ChangeCollector,
): SchemaPair[] {
  const pairs = pairEntries(
    old.contract.configurations,
    next.contract.configurations,
    ({ name }) => name,
  );
  return pairs.flatMap(({ key: name, old: before, next: after }) => {
    const changes = all.about({ kind: 'configuration', name });
    if (!before) {
      const isRequired = after.required === true;
      changes.add(
        isRequired ? 'configuration.required-added' : 'configuration.added',
        { path: 'configurations', type: 'added', newValue: entryText(after) },
      );
      return [];
    }
    if (!after) {
      changes.add('configuration.removed', {
        path: 'configurations',
        type: 'removed',
        oldValue: entryText(before),
      });
      return [];
    }
    compareFields(before, after, changes);
    return before.schema && after.schema
      ? [{ name, old: before.schema, next: after.schema }]
      : [];
  });
}

function compareFields(
  old: Configuration,
  next: Configuration,
  changes: ChangeCollector,
) {
  for (const field of ['schema', 'ref'] as const) {
    report(
      changes,
      {
        path: `configurations.${field}`,
        old: old[field] || undefined,
        next: next[field] || undefined,
      },
      {
        added: `configuration.${field}-added`,
        removed: `configuration.${field}-removed`,
        modified: `configuration.${field}-${MODIFIED[field]}`,
      },
    );
  }
  // 1.x cannot say it.
  const isRequired = next.required === true;
  if ((old.required === true) !== isRequired) {
    changes.add(
      isRequired
        ? 'configuration.became-required'
        : 'configuration.became-optional',
      {
        path: 'configurations.required',
        type: 'modified',
        oldValue: String(!isRequired),
        newValue: String(isRequired),
      },
    );
  }
  reportValues(
    changes,
    {
      path: `configurations[${next.name}].values`,
      old: old.values,
      next: next.values,
    },
    'configuration.value-changed',
  );
}
