import { WorkBudget } from '../../../work';
import type { Change } from '../../change';
import { ChangeCollector } from '../../ChangeCollector';
import type { RuleTable } from '../../rules/RuleTable';
import { compareProtobuf } from '../compareProtobuf';

/** The changes between two `.proto` files, which must be readable. */
export function runProtobufExample(
  example: { old: string; new: string },
  rules: RuleTable,
): Change[] {
  const changes = ChangeCollector.create(rules);
  compareProtobuf({
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
