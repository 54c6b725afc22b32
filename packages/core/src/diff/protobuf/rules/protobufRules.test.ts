import { RuleTable } from '../../rules/RuleTable';
import { expectedProtobuf } from '../__testUtils__/expectedProtobuf';
import { runProtobufExample } from '../__testUtils__/runProtobufExample';
import { protobufRules } from './protobufRules';

const table = RuleTable.create(protobufRules);

describe('protobufRules', () => {
  it('are those that are expected', () => {
    expect(protobufRules.map(({ id }) => id).sort()).toEqual(
      Object.keys(expectedProtobuf).sort(),
    );
  });

  it.each(protobufRules.map(rule => [rule.id, rule] as const))(
    '%s gives its class to its example',
    (id, rule) => {
      const changes = runProtobufExample(rule.example, table);
      expect(
        changes.map(({ ruleId, classification }) => [ruleId, classification]),
      ).toEqual([[id, expectedProtobuf[id]]]);
    },
  );

  it.each(protobufRules.map(rule => [rule.id, rule] as const))(
    '%s says nothing about equal files',
    (_, { example }) => {
      for (const text of [example.old, example.new]) {
        expect(runProtobufExample({ old: text, new: text }, table)).toEqual([]);
      }
    },
  );
});
