import { RuleTable } from '../../rules/RuleTable';
import { expectedSchema } from '../__testUtils__/expectedSchema';
import { runSchemaExample } from '../__testUtils__/runSchemaExample';
import { schemaRules } from './schemaRules';

const table = RuleTable.create(schemaRules);

describe('schemaRules', () => {
  it('are those that are expected', () => {
    expect(schemaRules.map(rule => rule.id).sort()).toEqual(
      Object.keys(expectedSchema).sort(),
    );
  });

  it.each(schemaRules.map(rule => [rule.id, rule] as const))(
    '%s: its example gives this one change',
    (id, { example }) => {
      const changes = runSchemaExample(example, table);
      expect(
        changes.map(({ ruleId, classification }) => [ruleId, classification]),
      ).toEqual([[id, expectedSchema[id]]]);
    },
  );

  it.each(schemaRules.map(rule => [rule.id, rule] as const))(
    '%s: nothing changes between equal schemas',
    (_, { example }) => {
      const same = { old: example.new, new: example.new };
      expect(runSchemaExample(same, table)).toEqual([]);
    },
  );

  it.each(schemaRules.filter(rule => rule.classification !== 'NON_BREAKING'))(
    '$id says how to make it safe',
    ({ remedy }) => expect(remedy).toMatch(/\.$/),
  );
});
