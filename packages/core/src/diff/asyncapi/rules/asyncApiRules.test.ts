import { RuleTable } from '../../rules/RuleTable';
import { expectedAsyncApi } from '../__testUtils__/expectedAsyncApi';
import { runAsyncApiExample } from '../__testUtils__/runAsyncApiExample';
import { asyncApiRules } from './asyncApiRules';

const table = RuleTable.create(asyncApiRules);

describe('asyncApiRules', () => {
  it('are those that are expected', () => {
    expect(asyncApiRules.map(({ id }) => id).sort()).toEqual(
      Object.keys(expectedAsyncApi).sort(),
    );
  });

  it.each(asyncApiRules.map(rule => [rule.id, rule] as const))(
    '%s gives its class to its example',
    (id, rule) => {
      const changes = runAsyncApiExample(rule.example, table);
      expect(
        changes.map(({ ruleId, classification }) => [ruleId, classification]),
      ).toEqual([[id, expectedAsyncApi[id]]]);
    },
  );

  it.each(asyncApiRules.map(rule => [rule.id, rule] as const))(
    '%s says nothing about equal documents',
    (_, { example }) => {
      for (const text of [example.old, example.new]) {
        expect(runAsyncApiExample({ old: text, new: text }, table)).toEqual([]);
      }
    },
  );
});
