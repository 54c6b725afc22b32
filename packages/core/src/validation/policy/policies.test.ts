import { resolverOf, seeds } from '../__testUtils__/bundles';
import { limits } from '../../limits';
import { validateBundle } from '../validateBundle';

type Files = Record<string, string>;

const HOUSE = 'oci://a.example/house';
const OTHER = 'oci://a.example/other';

const NEEDS_METADATA = '{"required": ["metadata"]}';
const NEEDS_SERVICE = '{"required": ["service"]}';

const bundle = (version: string, body: string, files: Files = {}): Files => ({
  'pacto.yaml': `pactoVersion: "${version}"\nservice: {name: rules, version: 1.0.0}\n${body}`,
  ...files,
});

/** Codes and messages, and the state of each policy. */
async function judge(options: {
  version: string;
  policies: string;
  files?: Files;
  bundles?: Record<string, Files>;
}) {
  const { version, policies, files, bundles } = options;
  const validation = await validateBundle(
    seeds(version, `policies: ${policies}\n`, files),
    bundles ? { resolveBundle: resolverOf(bundles) } : {},
  );
  return {
    codes: validation.findings.map(({ code }) => code),
    messages: validation.findings.map(({ message }) => message),
    states: validation.policies.map(({ state }) => state),
    layer: validation.layers.at(-1)?.state,
    limitations: validation.limitations.map(({ code }) => code),
    valid: validation.valid,
  };
}

describe('local policies', () => {
  it('are enforced on the document as written', async () => {
    const result = await judge({
      version: '1.0',
      policies: '[{name: one, schema: a.json}, {name: two, schema: b.json}]',
      files: { 'a.json': NEEDS_SERVICE, 'b.json': NEEDS_METADATA },
    });
    expect(result).toMatchObject({
      codes: ['POLICY_VIOLATION'],
      messages: ['policies["two"]: "metadata" is missing in the contract.'],
      states: ['satisfied', 'violated'],
      layer: 'failed',
      valid: false,
    });
  });

  it('give one violation per leaf, sorted by message', async () => {
    const { messages } = await judge({
      version: '1.0',
      policies: '[{name: own, schema: a.json}]',
      files: {
        'a.json':
          '{"required": ["scaling", "metadata"], "anyOf": [{"required": ["runtime"]}, {"properties": {"service": {"required": ["owner"]}}}]}',
      },
    });
    expect(messages).toEqual([
      'policies["own"]: "metadata" is missing in the contract.',
      'policies["own"]: "owner" is missing in service.',
      'policies["own"]: "runtime" is missing in the contract.',
      'policies["own"]: "scaling" is missing in the contract.',
    ]);
  });

  it('of 1.0-d are named by position', async () => {
    const { messages } = await judge({
      version: '1.0',
      policies: '[{schema: a.json}]',
      files: { 'a.json': NEEDS_METADATA },
    });
    expect(messages).toEqual([
      'policies[0]: "metadata" is missing in the contract.',
    ]);
  });
});

describe('referenced policies without a resolver', () => {
  it('are skipped in 1.x, and unknown', async () => {
    expect(
      await judge({
        version: '1.0',
        policies: `[{name: house, ref: "${HOUSE}"}]`,
      }),
    ).toEqual({
      codes: [],
      messages: [],
      states: ['unknown'],
      layer: 'unknown',
      limitations: ['UNRESOLVED'],
      valid: true,
    });
  });

  it('give a warning in 2.0, and are unknown', async () => {
    expect(
      await judge({
        version: '2.0',
        policies: `[{name: house, ref: "${HOUSE}"}]`,
      }),
    ).toMatchObject({
      codes: ['POLICY_REF_NOT_ENFORCED'],
      states: ['unknown'],
      layer: 'unknown',
      valid: true,
    });
  });
});

describe.each(['1.0', '2.0'])('referenced policies of %s', version => {
  const policies = `[{name: house, ref: "${HOUSE}"}]`;

  it.each([
    ['no bundle', {}],
    ['a bundle without a policy', { [HOUSE]: bundle('1.0', '') }],
    [
      'a policy that is not JSON',
      { [HOUSE]: bundle('1.0', '', { 'policy/schema.json': '{' }) },
    ],
    [
      'a policy that does not compile',
      { [HOUSE]: bundle('1.0', '', { 'policy/schema.json': '{"type": 1}' }) },
    ],
    ['a bundle without a contract', { [HOUSE]: { 'a.txt': '' } }],
    ['a contract that does not load', { [HOUSE]: bundle('1.0', 'x: 1\n') }],
  ])('fail closed on %s', async (_, bundles) => {
    expect(await judge({ version, policies, bundles })).toMatchObject({
      codes: ['POLICY_REF_UNRESOLVED'],
      states: ['unknown'],
      layer: 'failed',
      valid: false,
    });
  });

  it('are enforced from the default place', async () => {
    const files = { 'policy/schema.json': NEEDS_METADATA };
    expect(
      await judge({
        version,
        policies,
        bundles: { [HOUSE]: bundle(version, '', files) },
      }),
    ).toMatchObject({
      codes: ['POLICY_VIOLATION'],
      messages: [
        `policies["house"] → ${HOUSE}: "metadata" is missing in the contract.`,
      ],
      states: ['violated'],
    });
  });

  it('come from the list of the bundle where it has one', async () => {
    const files = {
      'policy/schema.json': NEEDS_METADATA,
      'b.json': NEEDS_SERVICE,
    };
    const list = 'policies: [{name: n, schema: b.json}]\n';
    expect(
      await judge({
        version,
        policies,
        bundles: { [HOUSE]: bundle(version, list, files) },
      }),
    ).toMatchObject({ codes: [], states: ['satisfied'], layer: 'passed' });
  });

  it('are followed, and named with their way', async () => {
    const { messages } = await judge({
      version,
      policies,
      bundles: {
        [HOUSE]: bundle(version, `policies: [{name: n, ref: "${OTHER}"}]\n`),
        [OTHER]: bundle(version, '', { 'policy/schema.json': NEEDS_METADATA }),
      },
    });
    expect(messages).toEqual([
      `policies["house"] → ${HOUSE} → policies["n"] → ${OTHER}: "metadata" is missing in the contract.`,
    ]);
  });

  it('end in a finding when they lead back', async () => {
    expect(
      await judge({
        version,
        policies,
        bundles: {
          [HOUSE]: bundle(version, `policies: [{name: n, ref: "${OTHER}"}]\n`),
          [OTHER]: bundle(version, `policies: [{name: m, ref: "${HOUSE}"}]\n`),
        },
      }),
    ).toMatchObject({ codes: ['POLICY_REF_CYCLE'], states: ['unknown'] });
  });

  it('are not enforced when any cannot be resolved', async () => {
    expect(
      await judge({
        version,
        policies: `[{name: own, schema: a.json}, {name: house, ref: "${HOUSE}"}]`,
        files: { 'a.json': NEEDS_METADATA },
        bundles: {},
      }),
    ).toMatchObject({
      codes: ['POLICY_REF_UNRESOLVED'],
      states: ['unknown', 'unknown'],
    });
  });

  it('end at the limit of depth', async () => {
    const count = limits.policyDepth + 1;
    const bundles = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        index === 0 ? HOUSE : `oci://a.example/h${index}`,
        bundle(
          version,
          `policies: [{name: n, ref: "oci://a.example/h${index + 1}"}]\n`,
        ),
      ]),
    );
    const { codes, messages } = await judge({ version, policies, bundles });
    expect(codes).toEqual(['POLICY_REF_UNRESOLVED']);
    expect(messages[0]).toContain('more than 32 references lead here');
  });
});

describe('differences between 1.x and 2.0', () => {
  const twice = `[{name: a, ref: "${HOUSE}"}, {name: b, ref: "${HOUSE}"}]`;
  const bundles = {
    [HOUSE]: bundle('1.0', '', { 'policy/schema.json': NEEDS_SERVICE }),
  };

  it('1.x takes a reference that siblings share for a cycle', async () => {
    expect(
      await judge({ version: '1.0', policies: twice, bundles }),
    ).toMatchObject({ codes: ['POLICY_REF_CYCLE'] });
  });

  it('2.0 lets siblings share a reference', async () => {
    expect(
      await judge({ version: '2.0', policies: twice, bundles }),
    ).toMatchObject({ codes: [], states: ['satisfied', 'satisfied'] });
  });

  it.each([
    ['1.0', [], true],
    ['2.0', ['POLICY_REF_UNRESOLVED'], false],
  ])(
    '%s and an unreadable file of a referenced bundle',
    async (version, codes, valid) => {
      const list = 'policies: [{name: n, schema: gone.json}]\n';
      expect(
        await judge({
          version,
          policies: `[{name: house, ref: "${HOUSE}"}]`,
          bundles: { [HOUSE]: bundle('1.0', list) },
        }),
      ).toMatchObject({ codes, valid, states: ['unknown'] });
    },
  );

  it.each([
    ['1.0', [undefined, undefined]],
    ['2.0', [undefined, HOUSE]],
  ])('%s ties references to %j', async (version, expected) => {
    const seen: (string | undefined)[] = [];
    const resolve = resolverOf({
      [HOUSE]: bundle('1.0', 'policies: [{name: n, ref: ../rules}]\n'),
      '../rules': bundle('1.0', '', { 'policy/schema.json': NEEDS_SERVICE }),
    });
    await validateBundle(
      seeds(version, `policies: [{name: house, ref: "${HOUSE}"}]\n`),
      {
        resolveBundle: (ref, options) => {
          seen.push(options.from);
          return resolve(ref, options);
        },
      },
    );
    expect(seen).toEqual(expected);
  });
});

it('a chain of shared references does not grow without end', async () => {
  const names = Array.from({ length: 25 }, (_, i) => `oci://a.example/n${i}`);
  const bundles = Object.fromEntries(
    names.map((name, index) => [
      name,
      bundle(
        '2.0',
        index + 1 < names.length
          ? `policies: [{name: a, ref: "${
              names[index + 1]
            }"}, {name: b, ref: "${names[index + 1]}"}]\n`
          : '',
        { 'policy/schema.json': 'true' },
      ),
    ]),
  );
  let fetched = 0;
  const resolve = resolverOf(bundles);
  const { findings, policies } = await validateBundle(
    seeds('2.0', `policies: [{name: house, ref: "${names[0]}"}]\n`),
    {
      resolveBundle: (ref, options) => {
        fetched += 1;
        return resolve(ref, options);
      },
    },
  );
  expect(fetched).toBeLessThanOrEqual(limits.policyReferences);
  expect(findings[0].code).toBe('POLICY_REF_UNRESOLVED');
  expect(policies[0].state).toBe('unknown');
});
