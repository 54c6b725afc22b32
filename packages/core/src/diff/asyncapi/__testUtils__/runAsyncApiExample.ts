import { WorkBudget } from '../../../work';
import type { Change } from '../../change';
import { ChangeCollector } from '../../ChangeCollector';
import type { RuleTable } from '../../rules/RuleTable';
import { compareAsyncApi } from '../compareAsyncApi';

/** The changes between two AsyncAPI documents, which must be readable. */
export function runAsyncApiExample(
  example: { old: string; new: string },
  rules: RuleTable,
): Change[] {
  const changes = ChangeCollector.create(rules);
  compareAsyncApi({
    oldText: example.old,
    newText: example.new,
    changes,
    budget: WorkBudget.create(),
    limit: limitation => {
      throw new Error(limitation.message);
    },
  });
  return [...changes.list()];
}
