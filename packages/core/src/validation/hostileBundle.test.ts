import fs from 'node:fs';
import { Socket } from 'node:net';
import { resolverOf, seeds, treeOf } from './__testUtils__/bundles';
import { limits } from '../limits';
import { validateBundle } from './validateBundle';
import type { Validation } from './Validation';

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const OWN = 'policies: [{name: own, schema: p.json}]\n';
const APP = 'configurations: [{name: app, schema: c.json, values: VALUES}]\n';

/** 2^30 ways through the schema. */
const EXPONENTIAL = JSON.stringify({
  $defs: Object.fromEntries(
    times(31, index => [
      `n${index}`,
      index === 30
        ? { type: 'object' }
        : { allOf: times(2, () => ({ $ref: `#/$defs/n${index + 1}` })) },
    ]),
  ),
  $ref: '#/$defs/n0',
});

const summary = ({ findings, layers, policies, limitations }: Validation) => ({
  codes: findings.map(({ code }) => code),
  unknown: layers
    .filter(({ state }) => state === 'unknown')
    .map(({ layer }) => layer),
  policies: policies.map(({ state }) => state),
  limitations: limitations.map(({ code, path }) => `${code} ${path ?? ''}`),
});

describe('a policy that takes too long', () => {
  it('is unknown, an error, and named in a limitation', async () => {
    const bundle = seeds('1.0', OWN, { 'p.json': EXPONENTIAL });
    expect(summary(await validateBundle(bundle))).toEqual({
      codes: ['POLICY_ENFORCEMENT_ERROR'],
      unknown: [],
      policies: ['unknown'],
      limitations: ['WORK_LIMIT '],
    });
  });

  it('does not make others satisfied', async () => {
    const bundle = seeds(
      '1.0',
      'policies: [{name: own, schema: p.json}, {name: next, schema: q.json}]\n',
      {
        'p.json': EXPONENTIAL,
        'q.json': '{"allOf": [{"required": ["service"]}]}',
      },
    );
    const { policies, valid } = await validateBundle(bundle);
    expect(policies.map(({ state }) => state)).toEqual(['unknown', 'unknown']);
    expect(valid).toBe(false);
  });

  it('that is too large to compile is unknown and an error', async () => {
    const bundle = seeds('1.0', OWN, {
      'p.json': JSON.stringify({ allOf: times(6_000, () => ({})) }),
    });
    expect(summary(await validateBundle(bundle))).toEqual({
      codes: ['POLICY_ENFORCEMENT_ERROR'],
      unknown: ['crossfield'],
      policies: ['unknown'],
      limitations: ['SCHEMA_LIMIT p.json', 'UNRESOLVED '],
    });
  });
});

describe('a configuration schema that takes too long', () => {
  it('leaves the layer unknown, and the file named', async () => {
    const bundle = seeds('1.0', APP.replace('VALUES', '{a: 1}'), {
      'c.json': EXPONENTIAL,
    });
    expect(summary(await validateBundle(bundle))).toEqual({
      codes: [],
      unknown: ['crossfield'],
      policies: [],
      limitations: ['WORK_LIMIT c.json'],
    });
  });
});

it('few steps make everything with a schema unknown', async () => {
  const bundle = seeds('1.0', OWN + APP.replace('VALUES', '{a: 1}'), {
    'p.json': '{}',
    'c.json': '{"properties": {"a": {"type": "string"}}}',
  });
  const validation = await validateBundle(bundle, { steps: 10 });
  expect(summary(validation)).toEqual({
    codes: ['POLICY_ENFORCEMENT_ERROR'],
    unknown: ['crossfield'],
    policies: ['unknown'],
    limitations: ['WORK_LIMIT c.json', 'WORK_LIMIT p.json', 'UNRESOLVED '],
  });
});

it('a definition beyond the limits of reading is unknown, not wrong', async () => {
  const deep = `a: ${'['.repeat(5_000)}${']'.repeat(5_000)}`;
  const bundle = seeds(
    '1.0',
    'interfaces: [{name: web, type: http, port: 80, contract: a.yaml}]\n',
    { 'a.yaml': deep },
  );
  expect(summary(await validateBundle(bundle))).toMatchObject({
    codes: [],
    unknown: ['crossfield'],
    limitations: ['UNREADABLE a.yaml'],
  });
});

it.each(['__proto__', 'constructor', 'prototype', 'toString'])(
  'keys called %s are data',
  async key => {
    const bundle = seeds(
      '1.0',
      `policies: [{name: ${key}, schema: p.json}]\nmetadata: {${key}: {polluted: true}}\n${APP.replace(
        'VALUES',
        `{${key}: {polluted: 1}}`,
      )}dependencies: [{name: ${key}, ref: "${key}", compatibility: "${key}"}]\ninterfaces: [{name: ${key}, type: http, port: 80, contract: ${key}}]\n`,
      {
        'p.json': `{"required": ["scaling"], "${key}": {"polluted": true}}`,
        'c.json': '{"additionalProperties": false}',
      },
    );
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const { findings } = await validateBundle(bundle);
    expect(findings.map(({ code }) => code)).toEqual([
      'FILE_NOT_FOUND',
      'INVALID_COMPATIBILITY',
      'CONFIG_VALUES_VALIDATION_FAILED',
    ]);
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  },
);

it.each([
  '../../etc/passwd',
  '/etc/passwd',
  'file:///etc/passwd',
  'https://rules.example/p.json',
  'C:\\rules.json',
  'p\u0000.json',
  './p.json',
])('a file named %j is only looked up in the bundle', async path => {
  const fetched = jest
    .spyOn(globalThis, 'fetch')
    .mockRejectedValue(new Error('no network'));
  const connected = jest.spyOn(Socket.prototype, 'connect');
  const opened = jest.spyOn(fs, 'readFileSync');
  const bundle = seeds(
    '1.0',
    `policies: [{name: own, schema: ${JSON.stringify(path)}}]\n`,
    { 'p.json': '{}' },
  );
  const { findings } = await validateBundle(bundle);
  expect(findings.map(({ code }) => code)).toEqual(['FILE_NOT_FOUND']);
  expect(fetched).not.toHaveBeenCalled();
  expect(connected).not.toHaveBeenCalled();
  expect(opened).not.toHaveBeenCalledWith(
    expect.stringMatching(/passwd|rules/),
    expect.anything(),
  );
  jest.restoreAllMocks();
});

it('ranges of any length are judged or refused', async () => {
  const ranges = [
    'x'.repeat(64_000),
    '1 || '.repeat(10_000),
    ' '.repeat(64_000),
  ];
  const list = ranges.map(
    (range, index) =>
      `  - {name: d${index}, ref: soil, compatibility: ${JSON.stringify(
        range,
      )}}\n`,
  );
  const bundle = seeds('1.0', `dependencies:\n${list.join('')}`);
  const { findings } = await validateBundle(bundle);
  expect(findings.map(({ code }) => code)).toEqual(
    ranges.map(() => 'INVALID_COMPATIBILITY'),
  );
  for (const { message } of findings) expect(message.length).toBeLessThan(500);
});

it('names of any length do not swell the findings', async () => {
  const name = 'n'.repeat(100_000);
  const entry = `{name: ${name}, schema: p.json}`;
  const bundle = seeds('1.0', `policies: [${entry}, ${entry}]\n`, {
    'p.json': '{"required": ["scaling"]}',
  });
  const { findings, policies } = await validateBundle(bundle);
  expect(findings.map(({ code }) => code)).toEqual(['DUPLICATE_POLICY_NAME']);
  expect(findings[0].message.length).toBeLessThan(200);
  expect(policies[0].origin.length).toBeLessThan(200);
});

it('thousands of entries give few findings', async () => {
  const list = times(
    8_000,
    index => `  - {name: n${index}, schema: gone${index}.json}\n`,
  );
  const bundle = seeds('2.0', `policies:\n${list.join('')}`);
  const { findings } = await validateBundle(bundle);
  expect(findings.length).toBeLessThanOrEqual(limits.findings + 1);
});

it('a resolver that misbehaves is a policy that cannot be fetched', async () => {
  const bundle = seeds(
    '2.0',
    'policies: [{name: house, ref: "oci://a.example/p"}]\n',
  );
  for (const resolveBundle of [
    () => Promise.reject(new Error('secret')),
    () => Promise.reject(undefined),
    () => {
      throw new Error('secret');
    },
  ]) {
    const { findings } = await validateBundle(bundle, { resolveBundle });
    expect(findings.map(({ code }) => code)).toEqual(['POLICY_REF_UNRESOLVED']);
    expect(JSON.stringify(findings)).not.toContain('secret');
  }
});

it('huge referenced contracts end in a policy that cannot be resolved', async () => {
  const policies = times(
    60,
    index => `  - {name: n${index}, ref: "oci://a.example/n${index}"}\n`,
  );
  const padding = `# ${'x'.repeat(1_000_000)}\n`;
  const bundles = Object.fromEntries(
    times(60, index => [
      `oci://a.example/n${index}`,
      {
        'pacto.yaml': `${padding}pactoVersion: "2.0"\nservice: {name: n, version: 1.0.0}\n`,
        'policy/schema.json': '{}',
      },
    ]),
  );
  const validation = await validateBundle(
    seeds('2.0', `policies:\n${policies.join('')}`),
    { resolveBundle: resolverOf(bundles), steps: 1_000_000 },
  );
  expect(validation.valid).toBe(false);
  expect(new Set(validation.policies.map(({ state }) => state))).toEqual(
    new Set(['unknown']),
  );
});

it('a bundle without files but the contract is judged', async () => {
  const { valid } = await validateBundle(
    treeOf({
      'pacto.yaml':
        'pactoVersion: "1.0"\nservice: {name: seeds, version: 1.0.0}\n',
    }),
  );
  expect(valid).toBe(true);
});
