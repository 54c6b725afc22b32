import type { FindingRule } from './FindingRule';
import { v1 } from './examples';
import { ALL } from './generations';

/** Reading and layer 1. Source: validation sheet, §1 and §2. @internal */
export const readingRules: FindingRule[] = [
  {
    code: 'YAML_PARSE_ERROR',
    severity: 'error',
    layer: 'parse',
    generations: ALL,
    condition: 'the text is not one YAML document within the limits',
    why: 'Nothing can be said about a contract that cannot be read.',
    remedy: 'Correct the YAML at this place.',
    example: { files: { 'pacto.yaml': 'pactoVersion: [' } },
  },
  {
    code: 'PARSE_ERROR',
    severity: 'error',
    layer: 'parse',
    generations: ALL,
    condition:
      'a field is unknown or of the wrong kind, or a required text is missing',
    why: 'Readers load contracts strictly, so that a misspelt field is not ignored.',
    remedy: 'Correct the field at this place.',
    example: v1('interfaces: http\n'),
  },
  {
    code: 'UNSUPPORTED_PACTO_VERSION',
    severity: 'error',
    layer: 'structural',
    generations: ALL,
    condition: 'pactoVersion is missing, not a text, or none that is known',
    why: 'The version says which schema judges the contract.',
    remedy: 'Write a version that is known, in quotes.',
    example: {
      files: {
        'pacto.yaml':
          'pactoVersion: "0.9"\nservice: {name: seeds, version: 1.0.0}\n',
      },
    },
  },
  {
    code: 'SCHEMA_VIOLATION',
    severity: 'error',
    layer: 'structural',
    generations: ALL,
    condition: 'a part of the contract breaks the schema of its generation',
    why: 'The schema is what readers of this generation rely on.',
    remedy: 'Correct what stands here.',
    example: v1('scaling: {min: 1}\n'),
  },
  {
    code: 'SCHEMA_ERROR',
    severity: 'error',
    layer: 'structural',
    generations: ALL,
    condition: 'the schema of the generation could not be applied',
    why: 'A contract that was not judged is not valid.',
    remedy: 'Report this with the contract.',
  },
];
