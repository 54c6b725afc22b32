import { loadContract, Random } from '../__testUtils__';
import { evaluateContract } from './evaluateContract';
import type { Observation, ObservationOutcome } from './Observation';

const observed = (
  kind: string,
  subject: string,
  value: unknown,
  outcome = 'Observed',
) =>
  ({
    kind,
    subject: {
      kind: subject.split(':')[0],
      name: subject.split(':')[1],
    },
    outcome,
    value,
  } as Observation);

const web = { name: 'web', type: 'openapi', ref: 'interfaces/web.yaml' };
const withWeb = loadContract({ interfaces: [web] });
const seesWeb = (value: unknown, outcome?: string) =>
  observed('InterfaceObserved', 'interface:web', value, outcome);

const everything = loadContract({
  interfaces: [web],
  capabilities: [
    { type: 'health' },
    { type: 'extension', ref: 'orchard.example/x' },
  ],
  dependencies: [
    { name: 'soil', ref: 'oci://a.example/soil', required: true },
    { name: 'bees', ref: 'oci://a.example/bees', required: false },
  ],
  configurations: [
    { name: 'needed', required: true, schema: 'a.json' },
    { name: 'extra', required: false, schema: 'b.json' },
  ],
  workload: 'service',
  state: {
    type: 'stateful',
    persistence: { scope: 'shared', durability: 'persistent' },
  },
});

describe('evaluateContract', () => {
  it('asserts what the contract says, in the order of the table', () => {
    const { assertions, findings, coverage, status } = evaluateContract(
      everything,
      [],
    );
    expect(assertions.map(({ contractPath }) => contractPath)).toEqual([
      'interfaces[name=web]',
      'capabilities[type=health]',
      'capabilities[ref=orchard.example/x]',
      'dependencies[name=soil]',
      'dependencies[name=bees]',
      'configurations[name=needed]',
      'configurations[name=extra]',
      'workload',
      'state.persistence.durability',
    ]);
    expect(coverage).toEqual({ evaluated: 0, required: 7 });
    expect(findings.map(({ code }) => code)).toEqual([
      'EVIDENCE_MISSING',
      'EVIDENCE_MISSING',
      'EXTENSION_EVALUATOR_UNAVAILABLE',
      'EVIDENCE_MISSING',
      'EVIDENCE_MISSING',
      'EVIDENCE_MISSING',
      'EVIDENCE_MISSING',
    ]);
    expect(status).toBe('Unknown');
  });

  it.each([
    ['interface', 'InterfaceObserved', 'interface:web', { present: false }],
    [
      'capability',
      'CapabilityObserved',
      'capability:health',
      { present: false },
    ],
    [
      'dependency',
      'DependencyReachable',
      'dependency:soil',
      { reachable: false },
    ],
    [
      'configuration',
      'ConfigurationPresent',
      'configuration:needed',
      { present: true, conformant: false },
    ],
    ['workload', 'WorkloadObserved', 'service:orchard', { type: 'job' }],
    [
      'persistence',
      'PersistenceObserved',
      'service:orchard',
      { durable: false },
    ],
  ])(
    'counts evidence against the %s as an error',
    (kind, evidence, subject, value) => {
      const { findings, coverage, assertions, status } = evaluateContract(
        everything,
        [observed(evidence, subject, value)],
      );
      expect(
        assertions
          .filter(({ state }) => state === 'contradicted')
          .map(assertion => assertion.kind),
      ).toEqual([kind]);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
        expect.objectContaining({ category: 'RuntimeDrift' }),
      ]);
      expect(coverage.evaluated).toBe(1);
      expect(status).toBe('NonCompliant');
    },
  );

  it('tells a configuration that is absent from one that does not fit', () => {
    const seen = (value: unknown) =>
      evaluateContract(everything, [
        observed('ConfigurationPresent', 'configuration:needed', value),
      ]).findings.find(
        ({ contractPath }) => contractPath === 'configurations[name=needed]',
      )?.code;
    expect(seen({ present: false, conformant: false })).toBe(
      'CONFIGURATION_ABSENT',
    );
    expect(seen({ present: true, conformant: false })).toBe(
      'CONFIGURATION_MISMATCH',
    );
    expect(seen({ present: true, conformant: true })).toBeUndefined();
  });

  it('warns only where what is missing is optional', () => {
    const { status, findings, coverage } = evaluateContract(
      loadContract({
        dependencies: [{ name: 'bees', ref: 'a', required: false }],
      }),
      [
        observed('DependencyReachable', 'dependency:bees', {
          reachable: false,
        }),
      ],
    );
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
    expect(coverage).toEqual({ evaluated: 0, required: 0 });
    expect(status).toBe('Warning');
  });

  it('says nothing about what is optional and unknown', () => {
    const { status, findings } = evaluateContract(
      loadContract({
        dependencies: [{ name: 'bees', ref: 'a', required: false }],
      }),
      [observed('DependencyReachable', 'dependency:bees', undefined, 'Failed')],
    );
    expect(findings).toEqual([]);
    expect(status).toBe('Compliant');
  });

  it('takes an interface of another type for absent', () => {
    const { findings } = evaluateContract(withWeb, [
      seesWeb({ present: true, type: 'grpc' }),
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['INTERFACE_ABSENT']);
  });

  it('accepts the type as 1.x wrote it', () => {
    const contract = loadContract(
      { interfaces: [{ name: 'web', type: 'http', port: 80 }] },
      '1.0',
    );
    for (const type of ['http', 'openapi', undefined]) {
      expect(
        evaluateContract(contract, [seesWeb({ present: true, type })]).status,
      ).toBe('Compliant');
    }
  });

  it.each([
    ['no value', undefined],
    ['a text', 'present'],
    ['no field that decides', { type: 'openapi' }],
    ['a field of the wrong kind', { present: 'true' }],
    ['an inherited field', Object.create({ present: true })],
    ['a list', [true]],
    ['null', null],
  ])('calls an observation insufficient that has %s', (_, value) => {
    const { findings, coverage } = evaluateContract(withWeb, [seesWeb(value)]);
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'EVIDENCE_INSUFFICIENT',
        severity: 'unknown',
        category: 'Inconclusive',
      }),
    ]);
    expect(coverage).toEqual({ evaluated: 0, required: 1 });
  });

  it('does not believe a value that was not observed', () => {
    for (const outcome of ['Failed', 'Stale', 'Perhaps', '', 7]) {
      const seen = seesWeb({ present: true }, outcome as string);
      expect(evaluateContract(withWeb, [seen]).status).toBe('Unknown');
    }
  });

  it('ignores what is no observation of it', () => {
    let deep: unknown = 'web';
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    const named = (name: unknown) => ({
      kind: 'InterfaceObserved',
      subject: { kind: 'interface', name },
      outcome: 'Observed',
      value: { present: true },
    });
    const odd = [
      null,
      'present',
      {},
      named(deep),
      named(1n),
      named(undefined),
      { kind: 'InterfaceObserved' },
      { kind: 'InterfaceObserved', subject: 'web', outcome: 'Observed' },
      observed('interfaceobserved', 'interface:web', { present: true }),
      observed('InterfaceObserved', 'service:web', { present: true }),
      observed('InterfaceObserved', 'interface:Web', { present: true }),
      observed('SomethingNew', 'interface:web', { present: true }),
    ] as Observation[];
    expect(evaluateContract(withWeb, odd).findings).toEqual([
      expect.objectContaining({ code: 'EVIDENCE_MISSING' }),
    ]);
  });

  it('keeps names apart that Object has too', () => {
    const contract = loadContract({
      interfaces: [{ ...web, name: '__proto__' }],
    });
    expect(evaluateContract(contract, []).status).toBe('Unknown');
    expect(
      evaluateContract(contract, [
        observed('InterfaceObserved', 'interface:__proto__', { present: true }),
      ]).status,
    ).toBe('Compliant');
  });

  it('says the same in whatever order observations come', () => {
    const random = new Random(7);
    const outcomes: ObservationOutcome[] = [
      'Unsupported',
      'Failed',
      'Insufficient',
      'Stale',
    ];
    const expected = (list: Observation[]) => {
      const decided = list.filter(
        ({ outcome, value }) => outcome === 'Observed' && value,
      );
      if (decided.some(({ value }) => !value?.present)) return 'NonCompliant';
      return decided.length > 0 ? 'Compliant' : 'Unknown';
    };
    for (let round = 0; round < 300; round++) {
      const list = Array.from({ length: random.below(6) }, () =>
        random.below(2)
          ? seesWeb({ present: random.below(3) > 0 })
          : seesWeb(undefined, random.pick(outcomes)),
      );
      const result = evaluateContract(withWeb, list);
      expect(result.status).toBe(expected(list));
      expect(evaluateContract(withWeb, list.reverse())).toEqual(result);
    }
  });

  it('names the reason that is nearest to evidence', () => {
    const code = (...outcomes: string[]) =>
      evaluateContract(
        withWeb,
        outcomes.map(outcome => seesWeb(undefined, outcome)),
      ).findings[0].code;
    expect(code('Unsupported', 'Failed')).toBe('COLLECTION_FAILED');
    expect(code('Unsupported', 'Stale', 'Failed')).toBe('EVIDENCE_STALE');
    expect(code('Unsupported')).toBe('OBSERVATION_UNSUPPORTED');
  });
});
