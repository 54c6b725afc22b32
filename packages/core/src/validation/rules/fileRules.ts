import { alone, v1 } from './examples';
import type { FindingRule } from './FindingRule';
import { ALL, since, V2 } from './generations';

const rule = { severity: 'error', layer: 'crossfield' } as const;

const CONFIGURATION =
  'configurations: [{name: app, schema: a.json, values: {SIZE: small}}]\n';
const POLICY = 'policies: [{name: own, schema: a.json}]\n';

/** Files that the contract names, configurations and policies. Source: validation sheet, §3 and §4. @internal */
export const fileRules: FindingRule[] = [
  {
    ...rule,
    code: 'FILE_NOT_FOUND',
    generations: ALL,
    condition: 'a file that the contract names is not in the bundle',
    why: 'Whoever receives the bundle lacks a part of the contract.',
    remedy:
      'Add the file to the bundle, or correct the path: relative to pacto.yaml, without "./".',
    example: v1(CONFIGURATION),
  },
  {
    ...rule,
    code: 'INVALID_CONFIG_JSON',
    generations: since('1.0-b'),
    condition: 'the schema file of a configuration is not JSON',
    why: 'Values cannot be checked against it.',
    remedy: 'Correct the JSON of the file.',
    example: v1(CONFIGURATION, { 'a.json': '{type: object}' }),
  },
  {
    ...rule,
    code: 'INVALID_CONFIG_SCHEMA',
    generations: since('1.0-b'),
    condition: 'the schema file of a configuration is not a JSON Schema',
    why: 'Values cannot be checked against it.',
    remedy: 'Correct the schema; it may refer to parts of itself only.',
    example: v1(CONFIGURATION, { 'a.json': '{"type": "map"}' }),
  },
  {
    ...rule,
    code: 'INVALID_CONFIG_REF',
    generations: since('1.0-b'),
    condition: 'the oci:// reference of a configuration does not parse',
    why: 'Nobody can fetch the schema by it.',
    remedy: 'Write oci://registry/repository, with a tag or digest behind it.',
    example: v1('configurations: [{name: app, ref: "oci://seeds"}]\n'),
  },
  {
    ...rule,
    code: 'VALUES_WITHOUT_SCHEMA',
    generations: since('1.0-b'),
    condition: 'a configuration has values, and neither a schema nor a ref',
    why: 'Nothing says what the values may be.',
    remedy: 'Add the schema, or remove the values.',
    example: alone(v1('configurations: [{name: app, values: {SIZE: 1}}]\n')),
  },
  {
    ...rule,
    code: 'CONFIG_VALUES_VALIDATION_FAILED',
    generations: since('1.0-b'),
    condition: 'a value of a configuration does not fit its schema',
    why: 'The service would not accept its own values.',
    remedy: 'Correct the value, or the schema.',
    example: v1(CONFIGURATION, {
      'a.json': '{"properties": {"SIZE": {"type": "integer"}}}',
    }),
  },
  {
    ...rule,
    code: 'POLICY_EMPTY',
    generations: ['1.0-b', '1.0-c'],
    condition: 'the policy has neither a schema nor a ref',
    why: 'It demands nothing.',
    remedy: 'Add the schema or the ref, or remove the policy.',
    example: alone(v1('policy: {}\n')),
  },
  {
    ...rule,
    code: 'INVALID_POLICY_JSON',
    generations: since('1.0-b'),
    condition: 'the schema file of a policy is not JSON',
    why: 'The policy cannot be enforced.',
    remedy: 'Correct the JSON of the file.',
    example: v1(POLICY, { 'a.json': '{type: object}' }),
  },
  {
    ...rule,
    code: 'INVALID_POLICY_SCHEMA',
    generations: since('1.0-b'),
    condition: 'the schema file of a policy is not a JSON Schema',
    why: 'The policy cannot be enforced.',
    remedy: 'Correct the schema; it may refer to parts of itself only.',
    example: v1(POLICY, { 'a.json': '{"type": "map"}' }),
  },
  {
    ...rule,
    code: 'INVALID_POLICY_REF',
    generations: since('1.0-b'),
    condition: 'the oci:// reference of a policy does not parse',
    why: 'Nobody can fetch the policy by it.',
    remedy: 'Write oci://registry/repository, with a tag or digest behind it.',
    example: v1('policies: [{name: own, ref: "oci://seeds"}]\n'),
  },
  {
    ...rule,
    code: 'UNSUPPORTED_POLICY_TARGET',
    generations: V2,
    condition: 'a policy has another target than contract',
    why: 'Only contracts can be judged by a policy.',
    remedy: 'Write contract, or leave the target out.',
    example: alone({
      files: {
        'pacto.yaml':
          'pactoVersion: "2.0"\nservice: {name: seeds, version: 1.0.0}\npolicies: [{name: own, schema: a.json, target: image}]\n',
        'a.json': '{}',
      },
    }),
  },
];
