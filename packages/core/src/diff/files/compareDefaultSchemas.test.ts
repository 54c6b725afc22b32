import { bundleOf } from '../__testUtils__';
import { diffBundles } from '../diffBundles';

const contract = (rest = '') =>
  `pactoVersion: "1.0"\nservice: {name: a, version: 1.0.0}\n${rest}`;

const policies = 'policies: [{name: p, ref: oci://r.example/p}]';

function rulesOf(
  old: Record<string, string>,
  next: Record<string, string>,
): string[] {
  return diffBundles(bundleOf(old), bundleOf(next)).changes.map(
    ({ ruleId }) => ruleId,
  );
}

describe('compareDefaultSchemas', () => {
  it.each(['policy/schema.json', 'configuration/schema.json'])(
    'reports a %s that appears',
    path => {
      const old = { 'pacto.yaml': contract() };
      expect(rulesOf(old, { ...old, [path]: '{}' })).toEqual([
        'file.default-schema-added-or-removed',
      ]);
    },
  );

  it('leaves out the policy of a contract that declares policies itself', () => {
    const old = { 'pacto.yaml': contract(policies) };
    expect(rulesOf(old, { ...old, 'policy/schema.json': '{}' })).toEqual([]);
  });
});
