import type { UpstreamRow } from '../upstreamRow';

const interfaces = (values: string) =>
  `interfaces: [{name: a, type: http${values}}]`;
const configurations = (values: string) =>
  `configurations: [{name: a${values}}]`;
const policies = (values: string) => `policies: [{name: a${values}}]`;
const dependencies = (values: string) => `dependencies: [{name: a, ${values}}]`;

/** Interfaces, configurations, policies and dependencies. Source: diff sheet, §3. @internal */
export const listRows: UpstreamRow[] = [
  {
    path: 'interfaces',
    what: 'an interface',
    classes: 'NB-',
    one: interfaces(''),
  },
  {
    path: 'interfaces.type',
    what: 'the type of an interface',
    classes: '--B',
    one: 'interfaces: [{name: a, type: http}]',
    other: 'interfaces: [{name: a, type: grpc}]',
  },
  {
    path: 'interfaces.port',
    what: 'the port of an interface',
    classes: 'PBB',
    none: interfaces(''),
    one: interfaces(', port: 80'),
    other: interfaces(', port: 81'),
  },
  {
    path: 'interfaces.visibility',
    what: 'the visibility of an interface',
    classes: '--P',
    one: interfaces(''),
    other: interfaces(', visibility: internal'),
  },
  {
    path: 'interfaces.contract',
    what: 'the definition of an interface',
    classes: '--P',
    one: interfaces(', contract: a.yaml'),
    other: interfaces(', contract: b.yaml'),
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
    classes: '--P',
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
    path: 'policies',
    what: 'a policy',
    classes: 'NP-',
    one: policies(', ref: x'),
  },
  {
    path: 'policies.schema',
    what: 'the schema of a policy',
    classes: '--P',
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
    one: dependencies('ref: x, compatibility: "^1", required: true'),
    other: dependencies('ref: x, compatibility: "^1", required: false'),
  },
];
