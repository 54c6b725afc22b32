import { loadContract, utf8 } from '../__testUtils__';
import { BundleTree } from '../bundle';
import type { Contract } from '../contract/model';
import type { ExplanationTopic } from './Explanation';
import { explainContract } from './explainContract';

const about = (
  topic: ExplanationTopic,
  contract: Contract,
  options?: Parameters<typeof explainContract>[1],
) =>
  explainContract(contract, options)
    .filter(explanation => explanation.topic === topic)
    .map(({ text }) => text);

const runtime = (fields: Record<string, unknown>, more = {}) =>
  loadContract(
    {
      runtime: { workload: 'service', state: { type: 'stateless' }, ...fields },
      ...more,
    },
    '1.0',
  );

const state = (type: string, scope?: string, durability?: string) =>
  loadContract({ state: { type, persistence: { scope, durability } } });

describe('explainContract', () => {
  it.each([
    ['stateful', 'local', 'ephemeral', 'data is lost on restart'],
    ['stateful', 'local', 'persistent', 'stays with its instance'],
    ['stateful', 'shared', 'ephemeral', 'lost when that storage restarts'],
    ['hybrid', 'shared', 'persistent', 'all instances see it'],
    ['stateless', 'local', 'ephemeral', 'can be replaced at any time'],
    ['stateless', 'local', 'persistent', 'contradict each other'],
    ['stateful', undefined, undefined, 'without saying where'],
  ])('explains %s with %s %s storage', (type, scope, durability, words) => {
    const sentences = about('state', state(type, scope, durability));
    expect(sentences).toEqual([expect.stringContaining(words)]);
  });

  it('says the whole of it for local ephemeral data', () => {
    expect(about('state', state('stateful', 'local', 'ephemeral'))).toEqual([
      'Stateful with local ephemeral storage: data is lost on restart.',
    ]);
  });

  it('says how much depends on the data', () => {
    const contract = loadContract({
      state: { type: 'stateful', dataCriticality: 'high' },
    });
    expect(about('state', contract)[1]).toContain('serious harm');
  });

  it.each([
    ['service', 'It runs all the time.'],
    ['job', 'It runs once and ends.'],
    ['scheduled', 'It runs on a schedule.'],
    [undefined, 'It does not say how it runs.'],
  ])('explains the workload %s', (workload, sentence) => {
    expect(about('workload', loadContract({ workload }))).toEqual([sentence]);
  });

  it('names who owns it, and says so when nobody does', () => {
    const owned = (owner: unknown) =>
      about(
        'owner',
        loadContract(
          { service: { name: 'orchard', version: '1', owner } },
          '1.0',
        ),
      );
    expect(owned(undefined)).toEqual(['Nobody is named as its owner.']);
    expect(owned('garden')).toEqual(['It is owned by "garden".']);
    expect(owned({ dri: 'rosa' })).toEqual(['It is owned by "rosa".']);
    expect(
      owned({
        team: 'garden',
        dri: 'rosa',
        contacts: [{ type: 'chat', value: '#trees', purpose: 'support' }],
      }),
    ).toEqual([
      'It is owned by "garden".',
      '"rosa" is responsible for it in person.',
      'Its owner can be reached by chat "#trees" (support).',
    ]);
    expect(owned({ contacts: [{ type: 'url', value: 'x' }] })[0]).toBe(
      'No team or person is named as its owner.',
    );
  });

  it('explains interfaces', () => {
    const contract = loadContract(
      {
        interfaces: [
          {
            name: 'web',
            type: 'http',
            port: 80,
            visibility: 'public',
            contract: 'a.yaml',
          },
          { name: 'harvest', type: 'event' },
        ],
      },
      '1.0',
    );
    expect(about('interfaces', contract)).toEqual([
      'It offers the public interface "web" (HTTP) on port 80; "a.yaml" says what is in it.',
      'It offers the internal interface "harvest" (events); nothing says what is in it.',
    ]);
    expect(about('interfaces', loadContract({}))).toEqual([
      'It offers no interfaces.',
    ]);
  });

  it.each([
    [
      { ref: 'oci://a.example/soil', compatibility: '^1.0.0', required: true },
      'It cannot work without "soil", version 1.0.0 or later, below 2.0.0.',
    ],
    [
      { ref: 'oci://a.example/soil', compatibility: '^1', required: false },
      'It works better with "soil", version 1.0.0 or later, below 2.0.0.',
    ],
    [
      { ref: 'oci://a.example/soil' },
      'It works better with "soil", in the newest version.',
    ],
    [
      { ref: 'oci://a.example/soil:1.4', compatibility: '^1' },
      'It works better with "soil", fixed to the tag "1.4", which may be moved; its range is not looked at.',
    ],
    [
      { ref: `oci://a.example/soil:1.4@sha256:${'ab'.repeat(32)}` },
      'It works better with "soil", fixed to the exact content sha256:abababababa….',
    ],
    [
      { ref: 'file://../soil', compatibility: '^1' },
      'It works better with "soil", from the folder "../soil".',
    ],
    [
      { ref: 'oci://nowhere' },
      'It works better with "soil", whose reference "oci://nowhere" cannot be read.',
    ],
  ])('explains the dependency %j', (fields, sentence) => {
    const contract = loadContract({
      dependencies: [{ name: 'soil', ...fields }],
    });
    expect(about('dependencies', contract)).toEqual([sentence]);
  });

  it('explains configuration: values, secrets and what is still to be given', () => {
    const contract = loadContract({
      configurations: [
        {
          name: 'app',
          required: true,
          schema: 'app.json',
          values: { LOG: 'info', DB: { PASSWORD: 'secret://vault/db' } },
        },
        { name: 'shared', required: false, ref: 'oci://a.example/shared' },
      ],
    });
    const schema = {
      type: 'object',
      required: ['LOG', 'TREES', 'BEES'],
      properties: {
        LOG: {},
        TREES: { type: 'object', required: ['x'], properties: { x: {} } },
        BEES: {},
      },
    };
    const bundle = BundleTree.create([
      { path: 'app.json', bytes: utf8(JSON.stringify(schema)) },
    ]);
    expect(about('configurations', contract, { bundle })).toEqual([
      'It must be given the configuration "app", in the form of "app.json".',
      'For "app" the contract gives 2 values.',
      'Secrets, filled in where it runs: "DB.PASSWORD".',
      'Whoever runs it must still give "TREES" and "BEES".',
      'It takes the configuration "shared", in the form of "oci://a.example/shared".',
    ]);
    expect(about('configurations', contract)).toHaveLength(4);
  });

  it('never tells where a secret is kept', () => {
    const contract = loadContract({
      configurations: [
        { name: 'a', schema: 'a', values: { KEY: 'secret://vault/hidden' } },
      ],
    });
    expect(JSON.stringify(explainContract(contract))).not.toContain('hidden');
  });

  it.each([
    [{ replicas: 3 }, '3 instances run.'],
    [{ replicas: 1 }, '1 instance runs.'],
    [{ replicas: 0 }, 'No instance runs.'],
    [{ min: 2, max: 6 }, '2 to 6 instances may run.'],
    [{ min: 0, max: 1 }, 'Up to 1 instance may run, and none when idle.'],
    [
      { min: 6, max: 2 },
      'It wants at least 6 instances and at most 2, which contradict each other.',
    ],
  ])('explains scaling %j', (scaling, sentence) => {
    expect(about('scaling', runtime({}, { scaling }))).toEqual([sentence]);
  });

  it('finds a fixed order odd for what keeps no data', () => {
    const upgrade = (type: string) =>
      about(
        'lifecycle',
        runtime({ state: { type }, lifecycle: { upgradeStrategy: 'ordered' } }),
      );
    expect(upgrade('stateful')).toHaveLength(1);
    expect(upgrade('stateless')[1]).toContain('keeps none');
  });

  it.each([
    [{ upgradeStrategy: 'recreate' }, 'expect a pause'],
    [{ upgradeStrategy: 'rolling' }, 'without a pause'],
    [{ gracefulShutdownSeconds: 0 }, 'no time'],
    [{ gracefulShutdownSeconds: 1 }, '1 second to'],
  ])('explains the lifecycle %j', (lifecycle, words) => {
    expect(about('lifecycle', runtime({ lifecycle }))).toEqual([
      expect.stringContaining(words),
    ]);
  });

  it('explains capabilities, and misses a health check where one is due', () => {
    const interfaces = [{ name: 'web', type: 'http', port: 80 }];
    expect(about('capabilities', runtime({}, { interfaces }))).toEqual([
      'Nothing says how to find out whether it is healthy.',
    ]);
    const health = { interface: 'web', path: '/up', initialDelaySeconds: 5 };
    const metrics = { interface: 'web' };
    expect(
      about('capabilities', runtime({ health, metrics }, { interfaces })),
    ).toEqual([
      'It tells whether it is healthy at "/up" on the interface "web".',
      'The first check waits 5 seconds.',
      'It gives metrics on the interface "web".',
    ]);
    expect(about('capabilities', runtime({ workload: 'job' }))).toEqual([]);
  });

  it('explains policies', () => {
    const contract = loadContract({
      policies: [{ name: 'house', ref: 'oci://a.example/house' }],
    });
    expect(about('policies', contract)).toEqual([
      'It has to keep to the policy "house" from "oci://a.example/house".',
    ]);
  });

  it('tells a provider from a service', () => {
    const provider = loadContract({
      policies: [{ name: 'house', schema: 'policy/schema.json' }],
      configurations: [{ name: 'app', required: false, schema: 'a.json' }],
    });
    expect(about('workload', provider)[0]).toContain('Nothing of it runs');
    expect(about('policies', provider)[0]).toContain('It defines the policy');
    expect(about('configurations', provider)[0]).toContain('It defines');
    expect(about('interfaces', provider)).toEqual([]);
    expect(about('dependencies', provider)).toEqual([]);
  });

  it('scores readiness only when it knows the moment', () => {
    const claim = { type: 'url', evidence: 'x' };
    const contract = loadContract({
      readiness: {
        expires: '2027-01-31',
        minScore: 60,
        claims: [
          { ...claim, id: 'runbook', status: 'done', weight: 3 },
          { ...claim, id: 'pager', status: 'not-done', weight: 2 },
        ],
      },
    });
    const at = (time: string) =>
      about('readiness', contract, { now: new Date(time) });
    expect(about('readiness', contract)).toEqual([
      'Its readiness is told by 2 claims.',
    ]);
    expect(at('2027-01-31T12:00:00Z')).toEqual([
      'Its readiness is 60 of 100 by 2 claims, enough for the 60 that it asks for.',
      'Points are missing for "pager".',
      'If nobody renews it, the score falls after 2027-01-31.',
    ]);
    expect(at('2027-02-01T00:00:00Z')).toEqual([
      'Its readiness is 0 of 100 by 2 claims, short of the 60 that it asks for.',
      'That is because the assessment held until 2027-01-31 only.',
    ]);
  });

  it.each([
    ['interfaces', { type: 'openapi', ref: 'a.json' }],
    ['dependencies', { ref: 'oci://a.example/x' }],
    ['configurations', { required: false, schema: 'a.json' }],
    ['policies', { ref: 'oci://a.example/x' }],
    ['capabilities', { type: 'health' }],
  ] as const)('explains 50 %s and counts the rest', (list, fields) => {
    const entries = Array.from({ length: 120 }, (_, index) => ({
      ...(list === 'capabilities' ? {} : { name: `d${index}` }),
      ...fields,
    }));
    const sentences = about(list, loadContract({ [list]: entries }));
    expect(sentences).toHaveLength(51);
    expect(sentences.at(-1)).toBe('And 70 more like these.');
  });

  it('keeps what an author wrote on one line and short', () => {
    const name = `a\n\u202eb${'c'.repeat(5000)}`;
    const contact = { type: name, value: name, purpose: name };
    const owner = { team: 'garden', contacts: [contact] };
    const sentences = [
      ...explainContract(loadContract({ dependencies: [{ name, ref: name }] })),
      ...explainContract(
        loadContract({ service: { name: 'a', version: '1', owner } }, '1.0'),
      ),
    ].map(({ text }) => text);
    expect(sentences).toContainEqual(
      expect.stringContaining('reached by a bc'),
    );
    for (const text of sentences) {
      expect(text).not.toMatch(/[\n\u202e]/);
      expect(text.length).toBeLessThan(400);
    }
  });
});
