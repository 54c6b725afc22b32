import { alone, v1 } from './examples';
import type { FindingRule } from './FindingRule';
import { ALL } from './generations';

const rule = { severity: 'error', layer: 'crossfield' } as const;

const dependency = (fields: string) =>
  v1(`dependencies: [{name: soil, ${fields}}]\n`);

/** Source: validation sheet, §3. @internal */
export const dependencyRules: FindingRule[] = [
  {
    ...rule,
    code: 'INVALID_OCI_REF',
    generations: ALL,
    condition: 'the oci:// reference of a dependency does not parse',
    why: 'Nobody can find the dependency by it.',
    remedy: 'Write oci://registry/repository, with a tag or digest behind it.',
    example: dependency('ref: "oci://soil", compatibility: "1"'),
  },
  {
    ...rule,
    code: 'TAG_NOT_DIGEST',
    severity: 'warning',
    generations: ALL,
    condition: 'a dependency is referred to by a tag and no digest',
    why: 'A tag can be moved to other content.',
    remedy:
      'Refer by digest, or leave the tag out and let the range choose a version.',
    example: dependency(
      'ref: "oci://a.example/soil:1.0.0", compatibility: "1"',
    ),
  },
  {
    ...rule,
    code: 'EMPTY_COMPATIBILITY',
    generations: ALL,
    condition: 'the range of a dependency is empty',
    why: 'Nothing says which versions fit.',
    remedy: 'Write a range such as ^1.0.0.',
    example: alone(
      dependency('ref: "oci://a.example/soil", compatibility: ""'),
    ),
  },
  {
    ...rule,
    code: 'INVALID_COMPATIBILITY',
    generations: ALL,
    condition: 'the compatibility of a dependency is not a range',
    why: 'Nothing says which versions fit.',
    remedy: 'Write a range such as ^1.0.0.',
    example: dependency('ref: "oci://a.example/soil", compatibility: newest'),
  },
];
