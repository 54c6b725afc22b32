import { deepRules } from '../rules/deepRules';
import { expectedContract } from './__testUtils__/expectedContract';
import { runContractExample } from './__testUtils__/runContractExample';
import { contractRules } from './contractRules';

const cases = contractRules.map(rule => [rule.id, rule] as const);

describe('contractRules', () => {
  it('are those that are expected', () => {
    expect(contractRules.map(({ id }) => id).sort()).toEqual(
      Object.keys(expectedContract).sort(),
    );
  });

  it.each(cases)('%s gives its class to its example', (id, rule) => {
    const changes = runContractExample(rule.example, deepRules);
    expect(
      changes.map(({ ruleId, classification }) => [ruleId, classification]),
    ).toEqual([[id, expectedContract[id]]]);
  });

  it.each(cases)('%s says nothing about equal bundles', (_, { example }) => {
    for (const text of [example.old, example.new]) {
      expect(runContractExample({ old: text, new: text }, deepRules)).toEqual(
        [],
      );
    }
  });
});
