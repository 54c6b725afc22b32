import { WorkBudget, type Limitation } from '../../../work';
import type { Change } from '../../change';
import { ChangeCollector } from '../../ChangeCollector';
import { RuleTable } from '../../rules/RuleTable';
import { compareSchemas } from '../compareSchemas';
import type { Direction } from '../Direction';
import { schemaRules } from '../rules/schemaRules';

/** What a comparison of schemas gives. The schemas are their own root documents. */
export function diffSchemas(
  old: unknown,
  next: unknown,
  options: { direction?: Direction; rules?: RuleTable; steps?: number } = {},
): { changes: readonly Change[]; limitations: Limitation[] } {
  const changes = ChangeCollector.create(
    options.rules ?? RuleTable.create(schemaRules),
  );
  const limitations: Limitation[] = [];
  compareSchemas({
    old: { schema: old, root: old },
    new: { schema: next, root: next },
    direction: options.direction ?? 'request',
    path: 'schema',
    changes,
    budget: WorkBudget.create({ steps: options.steps }),
    limit: limitation => limitations.push(limitation),
  });
  return { changes: changes.list(), limitations };
}

/** Runs an example of a rule: a schema under the direction of its values. */
export function runSchemaExample(
  example: { old: string; new: string },
  rules: RuleTable,
): Change[] {
  const [old, next] = [example.old, example.new].map(text => JSON.parse(text));
  const direction = Object.keys(old)[0] as Direction;
  return [
    ...diffSchemas(old[direction], next[direction], { direction, rules })
      .changes,
  ];
}
