import { WorkBudget, type Limitation } from '../../../work';
import type { Change } from '../../change';
import { ChangeCollector } from '../../ChangeCollector';
import { RuleTable } from '../../rules/RuleTable';
import { schemaRules } from '../../schema/rules/schemaRules';
import { compareOpenApi } from '../compareOpenApi';
import { openApiRules } from '../rules/openApiRules';

const allRules = RuleTable.create([...openApiRules, ...schemaRules]);

/** What a comparison of two documents gives; values that are not text are written as JSON. */
export function diffOpenApi(
  old: unknown,
  next: unknown,
  options: { rules?: RuleTable; steps?: number; signal?: AbortSignal } = {},
): { changes: readonly Change[]; limitations: Limitation[] } {
  const changes = ChangeCollector.create(options.rules ?? allRules);
  const limitations: Limitation[] = [];
  const { steps, signal } = options;
  compareOpenApi({
    oldText: textOf(old),
    newText: textOf(next),
    changes,
    budget: WorkBudget.create({ steps, signal }),
    limit: limitation => limitations.push(limitation),
  });
  return { changes: changes.list(), limitations };
}

/** Changes as `ruleId path`. */
export function namesOf(changes: readonly Change[]): string[] {
  return changes.map(({ ruleId, path }) => `${ruleId} ${path}`);
}

/** Runs an example of a rule: two documents. */
export function runOpenApiExample(
  example: { old: string; new: string },
  rules: RuleTable,
): Change[] {
  return [...diffOpenApi(example.old, example.new, { rules }).changes];
}

function textOf(document: unknown): string {
  return typeof document === 'string' ? document : JSON.stringify(document);
}
