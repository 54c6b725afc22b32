import { upstreamRules } from '../rules/upstreamRules';
import { expectedUpstream } from './__testUtils__/expectedUpstream';
import { runUpstreamExample } from './__testUtils__/runUpstreamExample';

const rules = upstreamRules
  .list()
  .filter(({ id }) => id.startsWith('upstream-'));
const cases = rules.map(rule => [rule.id, rule] as const);

describe('upstreamRules', () => {
  it('are those of the sheet', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(
      Object.keys(expectedUpstream).sort(),
    );
  });

  it.each(cases)('%s gives its class to its example', (id, rule) => {
    const changes = runUpstreamExample(rule, upstreamRules);
    expect(
      changes.map(({ ruleId, classification }) => [ruleId, classification]),
    ).toEqual([[id, expectedUpstream[id]]]);
  });
});
