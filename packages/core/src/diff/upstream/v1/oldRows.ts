import type { UpstreamRow } from '../upstreamRow';

const policies = (values: string) => `policies: [{${values}}]`;
const configs = (values: string) => `configuration: {configs: [{${values}}]}`;

/** Fields of 1.0-a to 1.0-d. Source: diff sheet, §3. @internal */
export const oldRows: UpstreamRow[] = [
  {
    path: 'configuration',
    what: 'the single configuration',
    classes: 'NB-',
    one: 'configuration: {ref: x}',
  },
  {
    path: 'configuration.schema',
    what: 'the schema of the single configuration',
    classes: '--P',
    one: 'configuration: {schema: a.json}',
    other: 'configuration: {schema: b.json}',
  },
  {
    path: 'configuration.ref',
    what: 'the reference of the single configuration',
    classes: 'NBP',
    none: 'configuration: {}',
    one: 'configuration: {ref: x}',
    other: 'configuration: {ref: y}',
  },
  {
    path: 'configuration.configs[]',
    what: 'one of several configurations',
    classes: 'NB-',
    none: 'configuration: {configs: []}',
    one: configs('name: a, ref: x'),
  },
  {
    path: 'configuration.configs[].schema',
    what: 'the schema of one of several configurations',
    classes: '--P',
    one: configs('name: a, schema: a.json'),
    other: configs('name: a, schema: b.json'),
  },
  {
    path: 'configuration.configs[].ref',
    what: 'the reference of one of several configurations',
    classes: 'NBP',
    none: configs('name: a'),
    one: configs('name: a, ref: x'),
    other: configs('name: a, ref: y'),
  },
  {
    path: 'policy',
    what: 'the single policy',
    classes: 'NP-',
    one: 'policy: {ref: x}',
  },
  {
    path: 'policy.schema',
    what: 'the schema of the single policy',
    classes: '--P',
    one: 'policy: {schema: a.json}',
    other: 'policy: {schema: b.json}',
  },
  {
    path: 'policy.ref',
    what: 'the reference of the single policy',
    classes: 'NPP',
    none: 'policy: {}',
    one: 'policy: {ref: x}',
    other: 'policy: {ref: y}',
  },
  {
    path: 'policies[]',
    what: 'a policy without a name',
    classes: 'NP-',
    one: policies('ref: x'),
  },
  {
    path: 'policies[].schema',
    what: 'the schema of a policy without a name',
    classes: '--P',
    one: policies('schema: a.json'),
    other: policies('schema: b.json'),
  },
  {
    path: 'policies[].ref',
    what: 'the reference of a policy without a name',
    classes: 'NPP',
    none: policies(''),
    one: policies('ref: x'),
    other: policies('ref: y'),
  },
];
