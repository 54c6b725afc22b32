import {
  companions,
  expectedFindings,
  withoutExample,
} from '../__testUtils__/expectedFindings';
import { runFindingExample } from '../__testUtils__/runFindingExample';
import { findingRules } from './findingRules';

const codes = findingRules.map(({ code }) => code);
const shown = findingRules.filter(({ example }) => example);

describe('findingRules', () => {
  it('has one rule for each code of the sheet', () => {
    expect([...codes].sort()).toEqual(
      [...Object.keys(expectedFindings), ...withoutExample].sort(),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(shown.map(rule => [rule.code, rule] as const))(
    '%s is what its example shows',
    async (code, rule) => {
      const findings = await runFindingExample(rule, findingRules);
      const own = findings.filter(finding => finding.code === code);
      expect(
        own.map(({ layer, severity, path }) => [layer, severity, path]),
      ).toEqual([expectedFindings[code]]);
      expect(
        findings.filter(finding => !own.includes(finding)).map(f => f.code),
      ).toEqual(companions[code] ? [companions[code]] : []);
      expect(own[0].message).toBeTruthy();
      expect(own[0].remedy).toBeTruthy();
    },
  );

  it.each(shown.map(rule => [rule.code, rule] as const))(
    'without the rule there is no %s',
    async (code, rule) => {
      const others = findingRules.filter(other => other !== rule);
      const findings = await runFindingExample(rule, others);
      expect(findings.map(finding => finding.code)).not.toContain(code);
    },
  );
});
