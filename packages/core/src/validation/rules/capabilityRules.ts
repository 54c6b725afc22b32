import { alone, v2 } from './examples';
import type { FindingRule } from './FindingRule';
import { V2 } from './generations';

const rule = {
  severity: 'error',
  layer: 'crossfield',
  generations: V2,
} as const;

const capabilities = (list: string) =>
  v2(
    `interfaces: [{name: web, type: openapi, ref: a.json}]\ncapabilities: ${list}\n`,
    { 'a.json': '{}' },
  );

/** Source: validation sheet, §4. @internal */
export const capabilityRules: FindingRule[] = [
  {
    ...rule,
    code: 'CAPABILITY_INTERFACE_UNKNOWN',
    condition: 'a binding names an interface that is not declared',
    why: 'There is nothing to ask.',
    remedy: 'Name one of the interfaces.',
    example: capabilities(
      '[{type: health, binding: {type: http, interface: wbe, path: /up}}]',
    ),
  },
  {
    ...rule,
    code: 'CAPABILITY_PATH_INVALID',
    condition: 'the path of a binding is not a plain absolute path',
    why: 'Whoever asks could be led to another host.',
    remedy:
      'Write a path with one slash at its start, without scheme, host or fragment.',
    example: capabilities(
      '[{type: health, binding: {type: http, interface: web, path: /%2Fup}}]',
    ),
  },
  {
    ...rule,
    code: 'INVALID_CAPABILITY_TYPE',
    condition: 'the type of a capability is not health, metrics or extension',
    why: 'Nobody knows what it would mean.',
    remedy: 'Write health, metrics or extension.',
    example: alone(capabilities('[{type: logs}]')),
  },
  {
    ...rule,
    code: 'CAPABILITY_REF_REQUIRED',
    condition: 'an extension has no ref',
    why: 'The ref is the name of the extension.',
    remedy: 'Add the name, as domain/name.',
    example: alone(capabilities('[{type: extension}]')),
  },
  {
    ...rule,
    code: 'CAPABILITY_REF_INVALID',
    condition: 'the ref of an extension is not domain/name',
    why: 'The domain keeps extensions of different people apart.',
    remedy: 'Write domain/name, for instance acme.io/tracing.',
    example: capabilities('[{type: extension, ref: tracing}]'),
  },
  {
    ...rule,
    code: 'DUPLICATE_CAPABILITY',
    condition:
      'a capability is declared twice: health, metrics, or one extension',
    why: 'Nothing says which of the two counts.',
    remedy: 'Keep one of the two.',
    example: capabilities('[{type: health}, {type: health}]'),
  },
];
