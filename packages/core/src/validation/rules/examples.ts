import type { FindingExample } from './FindingRule';

type Files = Record<string, string>;

const SERVICE = 'service: {name: seeds, version: 1.0.0}';

/** A contract of 1.0-e with this text below the service. @internal */
export const v1 = (body: string, files: Files = {}): FindingExample => ({
  files: { 'pacto.yaml': `pactoVersion: "1.0"\n${SERVICE}\n${body}`, ...files },
});

/** A contract of 2.0 with this text below the service. @internal */
export const v2 = (body: string, files: Files = {}): FindingExample => ({
  files: { 'pacto.yaml': `pactoVersion: "2.0"\n${SERVICE}\n${body}`, ...files },
});

/** A contract of 1.0-e whose service has these fields too. @internal */
export const serviceWith = (fields: string): FindingExample => ({
  files: {
    'pacto.yaml': `pactoVersion: "1.0"\nservice: {name: seeds, ${fields}}\n`,
  },
});

/** @internal */
export const alone = (example: FindingExample): FindingExample => ({
  ...example,
  alone: true,
});

/** Two interfaces to point at. @internal */
export const INTERFACES = [
  'interfaces:',
  '  - {name: web, type: http, port: 80}',
  '  - {name: rpc, type: grpc, port: 81, contract: a.proto}',
  '  - {name: news, type: event, contract: a.proto}',
  '',
].join('\n');

/** @internal */
export const PROTO: Files = { 'a.proto': 'syntax = "proto3";\n' };

/** @internal */
export const RUNTIME =
  'runtime:\n  workload: service\n  state: {type: hybrid, persistence: {scope: local, durability: ephemeral}, dataCriticality: low}\n';
