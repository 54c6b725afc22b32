import { RuleTable } from '../../rules/RuleTable';
import { expectedOpenApi } from '../__testUtils__/expectedOpenApi';
import { runOpenApiExample } from '../__testUtils__/runOpenApiExample';
import { openApiRules } from './openApiRules';

const table = RuleTable.create(openApiRules);

describe('openApiRules', () => {
  it('are those that are expected', () => {
    expect(openApiRules.map(rule => rule.id).sort()).toEqual(
      Object.keys(expectedOpenApi).sort(),
    );
  });

  it.each(openApiRules.map(rule => [rule.id, rule] as const))(
    '%s: its example gives this one change',
    (id, { example }) => {
      const changes = runOpenApiExample(example, table);
      expect(
        changes.map(({ ruleId, classification }) => [ruleId, classification]),
      ).toEqual([[id, expectedOpenApi[id]]]);
    },
  );

  it.each(openApiRules.map(rule => [rule.id, rule] as const))(
    '%s: nothing changes between equal schemas',
    (_, { example }) => {
      const same = { old: example.new, new: example.new };
      expect(runOpenApiExample(same, table)).toEqual([]);
    },
  );

  it.each(openApiRules.filter(rule => rule.classification !== 'NON_BREAKING'))(
    '$id says how to make it safe',
    ({ remedy }) => expect(remedy).toMatch(/\.$/),
  );
});
