import type { UpstreamRow } from '../upstreamRow';

const interfaces = (values: string) => `interfaces: [{name: a, ${values}}]`;
const configurations = (values: string) =>
  `configurations: [{name: a${values}}]`;
const policies = (values: string) => `policies: [{name: a${values}}]`;
const dependencies = (values: string) => `dependencies: [{name: a, ${values}}]`;

/** Interfaces, configurations, policies and dependencies. Source: diff sheet, §4. @internal */
export const listRows: UpstreamRow[] = [
  {
    path: 'interfaces',
    what: 'an interface',
    classes: 'NB-',
    one: interfaces('type: openapi'),
  },
  {
    path: 'interfaces.type',
    what: 'the type of an interface',
    classes: '--B',
    one: interfaces('type: openapi'),
    other: interfaces('type: grpc'),
  },
  {
    path: 'interfaces.visibility',
    what: 'the visibility of an interface',
    classes: '--P',
    one: interfaces('type: openapi'),
    other: interfaces('type: openapi, visibility: internal'),
  },
  {
    path: 'interfaces.ref',
    what: 'the definition of an interface',
    classes: '--P',
    one: interfaces('type: openapi, ref: a.yaml'),
    other: interfaces('type: openapi, ref: b.yaml'),
  },
  {
    path: 'configurations',
    what: 'a configuration',
    classes: 'NB-',
    one: configurations(', ref: x'),
  },
  {
    path: 'configurations.schema',
    what: 'the schema of a configuration',
    classes: '-BP',
    none: configurations(''),
    one: configurations(', schema: a.json'),
    other: configurations(', schema: b.json'),
  },
  {
    path: 'configurations.ref',
    what: 'the reference of a configuration',
    classes: 'NBP',
    none: configurations(''),
    one: configurations(', ref: x'),
    other: configurations(', ref: y'),
  },
  {
    path: 'configurations[].values',
    what: 'a value of a configuration',
    classes: 'NNN',
    none: configurations(''),
    one: configurations(', values: {A: 1}'),
    other: configurations(', values: {A: 2}'),
  },
  {
    path: 'policies',
    what: 'a policy',
    classes: 'NP-',
    one: policies(', ref: x'),
  },
  {
    path: 'policies.schema',
    what: 'the schema of a policy',
    classes: 'PPP',
    none: policies(''),
    one: policies(', schema: a.json'),
    other: policies(', schema: b.json'),
  },
  {
    path: 'policies.ref',
    what: 'the reference of a policy',
    classes: 'NPP',
    none: policies(''),
    one: policies(', ref: x'),
    other: policies(', ref: y'),
  },
  {
    path: 'dependencies',
    what: 'a dependency',
    classes: 'NB-',
    one: dependencies('ref: x, compatibility: "^1"'),
  },
  {
    path: 'dependencies.ref',
    what: 'the reference of a dependency',
    classes: '--P',
    one: dependencies('ref: x, compatibility: "^1"'),
    other: dependencies('ref: y, compatibility: "^1"'),
  },
  {
    path: 'dependencies.compatibility',
    what: 'the range of a dependency',
    classes: '--P',
    one: dependencies('ref: x, compatibility: "^1"'),
    other: dependencies('ref: x, compatibility: "^2"'),
  },
  {
    path: 'dependencies.required',
    what: 'the flag "required" of a dependency',
    classes: '--P',
    one: dependencies('ref: x, required: true'),
    other: dependencies('ref: x, required: false'),
  },
];
