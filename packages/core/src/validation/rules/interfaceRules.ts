import { alone, v1, v2 } from './examples';
import type { FindingRule } from './FindingRule';
import { since, V1, V2 } from './generations';

const rule = { severity: 'error', layer: 'crossfield' } as const;

/** Interfaces themselves; their files are elsewhere. Source: validation sheet, §3 and §4. @internal */
export const interfaceRules: FindingRule[] = [
  {
    ...rule,
    code: 'PORT_REQUIRED',
    generations: V1,
    condition: 'an http or grpc interface has no port',
    why: 'Callers would not know where to connect.',
    remedy: 'Add the port.',
    example: alone(v1('interfaces: [{name: web, type: http}]\n')),
  },
  {
    ...rule,
    code: 'PORT_IGNORED',
    severity: 'warning',
    generations: V1,
    condition: 'an event interface has a port',
    why: 'Events do not arrive at a port of the service.',
    remedy: 'Remove the port.',
    example: v1(
      'interfaces: [{name: news, type: event, port: 80, contract: a.json}]\n',
      { 'a.json': '{}' },
    ),
  },
  {
    ...rule,
    code: 'CONTRACT_REQUIRED',
    generations: V1,
    condition: 'a grpc or event interface names no definition',
    why: 'There is no common way to ask such an interface what it offers.',
    remedy: 'Add the definition to the bundle, and its path under contract.',
    example: alone(v1('interfaces: [{name: news, type: event}]\n')),
  },
  {
    ...rule,
    code: 'INVALID_INTERFACE_TYPE',
    generations: V2,
    condition: 'the type of an interface is not openapi, asyncapi or grpc',
    why: 'The type says how the definition is read.',
    remedy: 'Write openapi, asyncapi or grpc.',
    example: alone(
      v2('interfaces: [{name: web, type: soap, ref: a.json}]\n', {
        'a.json': '{}',
      }),
    ),
  },
  {
    ...rule,
    code: 'INTERFACE_REF_REQUIRED',
    generations: V2,
    condition: 'an interface names no definition',
    why: 'Without its definition an interface promises nothing.',
    remedy: 'Add the definition to the bundle, and its path under ref.',
    example: alone(v2('interfaces: [{name: web, type: openapi}]\n')),
  },
  {
    ...rule,
    code: 'INVALID_CONTRACT_FILE',
    generations: since('1.0-b').filter(generation => generation !== '2.0'),
    condition: 'the .yaml or .yml definition of an interface is not YAML',
    why: 'Nobody can read the definition.',
    remedy: 'Correct the YAML of the file.',
    example: v1(
      'interfaces: [{name: web, type: http, port: 80, contract: a.yaml}]\n',
      { 'a.yaml': 'openapi: [' },
    ),
  },
  {
    ...rule,
    code: 'INVALID_INTERFACE_SPEC',
    generations: V2,
    condition: 'the definition of an interface is neither YAML nor JSON',
    why: 'Nobody can read the definition.',
    remedy: 'Correct the syntax of the file.',
    example: v2('interfaces: [{name: web, type: openapi, ref: a.yaml}]\n', {
      'a.yaml': 'openapi: [',
    }),
  },
];
