import { INTERFACES, PROTO, RUNTIME, v1 } from './examples';
import type { FindingRule } from './FindingRule';
import { V1, V1_SINCE_B } from './generations';

/** The same rules for both. Source: validation sheet, §3. */
function rulesOf(probe: 'health' | 'metrics'): FindingRule[] {
  const code = probe.toUpperCase();
  const common = {
    severity: 'error',
    layer: 'crossfield',
    generations: probe === 'health' ? V1 : V1_SINCE_B,
  } as const;
  const example = (fields: string) =>
    v1(`${INTERFACES}${RUNTIME}  ${probe}: {${fields}}\n`, PROTO);
  return [
    {
      ...common,
      code: `${code}_INTERFACE_NOT_FOUND`,
      condition: `runtime.${probe} names an interface that is not declared`,
      why: 'There is nothing to ask.',
      remedy: 'Name one of the interfaces.',
      example: example('interface: wbe, path: /up'),
    },
    {
      ...common,
      code: `${code}_INTERFACE_INVALID`,
      condition: `runtime.${probe} names an event interface`,
      why: 'Events cannot be asked.',
      remedy: 'Name an http or grpc interface.',
      example: example('interface: news'),
    },
    {
      ...common,
      code: `${code}_PATH_REQUIRED`,
      condition: `runtime.${probe} names an http interface and no path`,
      why: 'An http interface is asked at a path.',
      remedy: 'Add the path.',
      example: example('interface: web'),
    },
    {
      ...common,
      code: `${code}_PATH_IGNORED`,
      severity: 'warning',
      condition: `runtime.${probe} names a grpc interface and a path`,
      why: 'A grpc interface has no paths.',
      remedy: 'Remove the path.',
      example: example('interface: rpc, path: /up'),
    },
  ];
}

/** @internal */
export const probeRules: FindingRule[] = [
  ...rulesOf('health'),
  ...rulesOf('metrics'),
];
