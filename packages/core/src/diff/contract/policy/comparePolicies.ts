import type { Policy } from '../../../contract/model';
import type { ChangeCollector } from '../../ChangeCollector';
import type { ContractSide } from '../ContractSide';
import { entryText } from '../entryText';
import { pairEntries } from '../pairEntries';
import { report } from '../report';
import type { SchemaPair } from '../SchemaPair';

/** What a policy applies to where it does not say so. Source: contract format, §4. */
const DEFAULT_TARGET = 'contract';

/** @returns The schemas of entries that have one of their own on both sides. @internal */
export function comparePolicies(
  old: ContractSide,
  next: ContractSide,
  all: ChangeCollector,
): SchemaPair[] {
  const pairs = pairEntries(
    old.contract.policies,
    next.contract.policies,
    ({ name }) => name,
  );
  return pairs.flatMap(({ key: name, old: before, next: after }) => {
    const changes = all.about({ kind: 'policy', name });
    if (!before || !after) {
      changes.add(before ? 'policy.removed' : 'policy.added', {
        path: 'policies',
        type: before ? 'removed' : 'added',
        [before ? 'oldValue' : 'newValue']: entryText(before ?? after),
      });
      return [];
    }
    compareFields(before, after, changes);
    return before.schema && after.schema
      ? [{ name, old: before.schema, next: after.schema }]
      : [];
  });
}

function compareFields(old: Policy, next: Policy, changes: ChangeCollector) {
  report(
    changes,
    {
      path: 'policies.schema',
      old: old.schema || undefined,
      next: next.schema || undefined,
    },
    {
      added: 'policy.schema-added-or-removed',
      removed: 'policy.schema-added-or-removed',
      modified: 'policy.schema-moved',
    },
  );
  report(
    changes,
    {
      path: 'policies.ref',
      old: old.ref || undefined,
      next: next.ref || undefined,
    },
    {
      added: 'policy.ref-added',
      removed: 'policy.ref-changed',
      modified: 'policy.ref-changed',
    },
  );
  report(
    changes,
    {
      path: 'policies.target',
      old: old.target || DEFAULT_TARGET,
      next: next.target || DEFAULT_TARGET,
    },
    'policy.target-changed',
  );
}
