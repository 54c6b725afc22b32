import { v1, v2 } from './examples';
import type { FindingRule } from './FindingRule';
import { since, V2 } from './generations';

const rule = {
  severity: 'error',
  layer: 'policy',
  generations: since('1.0-d'),
} as const;

const REF = 'oci://a.example/rules:1.0.0';
const OWN = 'policies: [{name: own, schema: a.json}]\n';
const REFERENCED = `policies: [{name: house, ref: "${REF}"}]\n`;

/** Source: validation sheet, §5. @internal */
export const policyRules: FindingRule[] = [
  {
    ...rule,
    code: 'POLICY_VIOLATION',
    condition: 'the contract breaks a policy',
    why: 'The policy is binding for the contracts that name it.',
    remedy: 'Change the contract as the policy demands.',
    example: v1(OWN, { 'a.json': '{"required": ["scaling"]}' }),
  },
  {
    ...rule,
    code: 'POLICY_ENFORCEMENT_ERROR',
    condition: 'the schema of a policy broke while it was applied',
    why: 'A policy that was not applied to its end is not satisfied.',
    remedy: 'Simplify the schema; a reference must not lead back to itself.',
    example: v1(OWN, { 'a.json': '{"$ref": "#"}' }),
  },
  {
    ...rule,
    code: 'POLICY_REF_UNRESOLVED',
    condition: 'a referenced policy could not be fetched or read',
    why: 'A policy that cannot be read is not satisfied.',
    remedy:
      'Check that the reference leads to a bundle with a readable policy.',
    example: { ...v1(REFERENCED), bundles: {} },
  },
  {
    ...rule,
    code: 'POLICY_REF_CYCLE',
    condition:
      'a reference to a policy leads back to itself; in 1.x also one that is used twice',
    why: 'There is no end to such a chain.',
    remedy: 'Remove one of the references.',
    example: {
      ...v2(`policies: [{name: house, ref: "${REF}"}]\n`),
      bundles: {
        [REF]: {
          'pacto.yaml': `pactoVersion: "2.0"\nservice: {name: rules, version: 1.0.0}\npolicies: [{name: again, ref: "${REF}"}]\n`,
        },
      },
    },
  },
  {
    ...rule,
    code: 'POLICY_REF_NOT_ENFORCED',
    severity: 'warning',
    generations: V2,
    condition: 'a policy is referenced and nothing fetches it',
    why: 'Whether the contract satisfies it is unknown.',
    remedy: 'Validate where references can be fetched.',
    example: v2(REFERENCED),
  },
];
