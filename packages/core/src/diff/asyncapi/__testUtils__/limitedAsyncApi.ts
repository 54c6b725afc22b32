import { type Limitation, WorkBudget } from '../../../work';
import { ChangeCollector } from '../../ChangeCollector';
import { RuleTable } from '../../rules/RuleTable';
import { schemaRules } from '../../schema/rules/schemaRules';
import { compareAsyncApi } from '../compareAsyncApi';
import { asyncApiRules } from '../rules/asyncApiRules';

const table = RuleTable.create([...asyncApiRules, ...schemaRules]);

/** The changes between two AsyncAPI documents, and why they are not all. */
export function limitedAsyncApi(
  oldText: string,
  newText: string,
  steps = 200_000,
) {
  const limitations: Limitation[] = [];
  const changes = ChangeCollector.create(table);
  compareAsyncApi({
    oldText,
    newText,
    changes,
    budget: WorkBudget.create({ steps }),
    limit: limitation => limitations.push(limitation),
  });
  return { limitations, changes: changes.list() };
}
