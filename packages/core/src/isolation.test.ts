/** @jest-environment node */
import childProcess from 'node:child_process';
import dns from 'node:dns';
import fs from 'node:fs';
import net from 'node:net';
import { utf8 } from './__testUtils__';
import {
  BundleTree,
  assessCompliance,
  diffBundles,
  documentContract,
  explainContract,
  validateBundle,
} from './index';

/** What authors may point to, to make a reader open it. */
const TARGETS = [
  'http://127.0.0.1:9/schema.json',
  'https://metadata.example/latest',
  'file:///etc/passwd',
  '//host.example/share',
  '/etc/passwd',
  '../../../etc/passwd',
  '%2e%2e/secret.json',
  'ftp://host.example/a',
  'data:application/json,{}',
  'jar:http://host.example!/a',
  'urn:example:a',
  'neighbour.json#/a',
  'C:\\secret.json',
];

const schemaOf = (target: string) => ({
  $schema: target,
  $id: target,
  type: 'object',
  allOf: [{ $ref: target }, { $dynamicRef: target }, { $recursiveRef: target }],
  properties: { ['__proto__']: { polluted: true }, constructor: {} },
});

function bundleOf(target: string, version: string): BundleTree {
  const schema = JSON.stringify(schemaOf(target));
  const described = JSON.stringify({ schema: { $ref: target } });
  const files: Record<string, string> = {
    'pacto.yaml': `pactoVersion: "2.0"
service: {name: a, version: ${version}, owner: {team: t}}
interfaces:
  - {name: api, type: openapi, ref: api.json}
  - {name: events, type: asyncapi, ref: events.json}
  - {name: calls, type: grpc, ref: calls.proto}
configurations:
  - {name: c, required: true, schema: schema.json, values: {__proto__: {polluted: true}, constructor: {prototype: {polluted: true}}}}
policies: [{name: p, schema: schema.json}, {name: q, ref: ${JSON.stringify(
      target,
    )}}]
dependencies: [{name: d, ref: ${JSON.stringify(
      target,
    )}, compatibility: "^1.0.0", required: true}]
`,
    'schema.json': schema,
    'api.json': `{"openapi": "3.1.0", "jsonSchemaDialect": ${JSON.stringify(
      target,
    )}, "paths": {"/a": {"$ref": ${JSON.stringify(
      target,
    )}}, "/b-${version}": {"get": {"responses": {"200": {"content": {"application/json": ${described}}}}}}}}`,
    'events.json': `{"asyncapi": "3.0.0", "channels": {"c-${version}": {"$ref": ${JSON.stringify(
      target,
    )}, "messages": {"m": {"payload": ${schema}}}}}}`,
    'calls.proto': `syntax = "proto3";\nimport ${JSON.stringify(
      target,
    )};\nmessage M { string a${version.replaceAll('.', '')} = 1; }\n`,
    'docs/a.md': `![x](${target})`,
  };
  return BundleTree.create(
    Object.entries(files).map(([path, text]) => ({ path, bytes: utf8(text) })),
  );
}

async function useEverything(target: string): Promise<void> {
  const [old, next] = [bundleOf(target, '1.0.0'), bundleOf(target, '1.1.0')];
  for (const profile of ['deep', 'upstream'] as const) {
    const { changes } = diffBundles(old, next, { profile });
    expect(changes).not.toEqual([]);
  }
  const validation = await validateBundle(next);
  const { contract } = validation;
  expect(contract).toBeDefined();
  assessCompliance({ validation, contract, files: next.paths() });
  explainContract(contract!);
  expect(documentContract(next, contract!)).toContain('# ');
}

describe('the engine, whatever a contract points to', () => {
  afterEach(() => jest.restoreAllMocks());

  it('opens no connection and no file, starts nothing, and leaves prototypes alone', async () => {
    // Everything is loaded before the doors are watched.
    await useEverything(TARGETS[0]);
    const doors = [
      jest.spyOn(net.Socket.prototype, 'connect'),
      jest.spyOn(dns, 'lookup'),
      jest.spyOn(globalThis, 'fetch'),
      jest.spyOn(fs, 'openSync'),
      jest.spyOn(fs, 'open'),
      jest.spyOn(fs, 'readFileSync'),
      jest.spyOn(fs, 'readFile'),
      jest.spyOn(fs.promises, 'open'),
      jest.spyOn(fs.promises, 'readFile'),
      jest.spyOn(childProcess, 'spawn'),
    ];
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const target of TARGETS) await useEverything(target);
    const opened = doors.map(door => door.mock.calls.length);
    expect(opened).toEqual(doors.map(() => 0));
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
