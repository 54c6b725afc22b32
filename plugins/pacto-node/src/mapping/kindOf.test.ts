import { contract } from '../testUtils/items';
import type { MappingRule } from './readMappingRules';
import { kindOf } from './kindOf';

const REPOSITORY = 'registry.example.com/shop/data/store';

function kind(...args: Parameters<typeof contract>) {
  const { kind: found, type } = kindOf(REPOSITORY, contract(...args), []);
  return `${found} ${type}`;
}

const configuration = {
  name: 'app',
  schema: 'configuration/schema.json',
  documentPath: [],
};
const policy = { name: 'http', schema: 'policy/schema.json', documentPath: [] };

describe('kindOf', () => {
  it.each([
    ['service', 'Component service'],
    ['job', 'Component job'],
    ['scheduled', 'Component cron-job'],
  ] as const)('maps the workload %s to %s', (workload, expected) => {
    expect(kind('x', { workload, interfaces: [{ name: 'api' }] })).toBe(
      expected,
    );
  });

  it('recognises resources by their shape', () => {
    const workload = undefined;
    expect(kind('x', { workload, configurations: [configuration] })).toBe(
      'Resource configuration',
    );
    expect(kind('x', { workload, policies: [policy] })).toBe('Resource policy');
    expect(kind('x', { state: { type: 'stateful' } })).toBe(
      'Resource infrastructure',
    );
  });

  it('takes what has interfaces, dependencies or no state for a component', () => {
    const state = { type: 'stateful' } as const;
    expect(kind('x', { state, interfaces: [{ name: 'api' }] })).toBe(
      'Component service',
    );
    const dependencies = [
      { name: 'y', ref: 'oci://h/y', required: true, documentPath: [] },
    ];
    expect(kind('x', { state, dependencies })).toBe('Component service');
    expect(kind('x', { state: { type: 'stateless' } })).toBe(
      'Component service',
    );
    expect(kind('x', { configurations: [configuration] })).toBe(
      'Component service',
    );
  });

  it('does not pretend to know what a contract does not say', () => {
    expect(kind('x', { workload: undefined })).toBe('Component unknown');
    expect(
      kind('x', { workload: undefined, interfaces: [{ name: 'api' }] }),
    ).toBe('Component service');
    expect(kindOf(REPOSITORY, undefined, [])).toEqual({
      kind: 'Component',
      type: 'unknown',
    });
  });

  it('believes metadata.kind more than the shape', () => {
    expect(
      kind('x', {
        metadata: { kind: 'Infrastructure' },
        interfaces: [{ name: 'api' }],
      }),
    ).toBe('Resource infrastructure');
    expect(kind('x', { metadata: { kind: 'gadget' } })).toBe(
      'Component service',
    );
  });

  describe('with configured rules', () => {
    const database = { kind: 'Resource', type: 'database' } as const;
    const matching = (match: MappingRule['match']) =>
      kindOf(
        REPOSITORY,
        contract('order-store', {
          metadata: { tier: 'data', labels: { engine: 'postgres' } },
        }),
        [{ match, ...database }],
      ).type;

    it.each<MappingRule['match']>([
      { name: 'order-*' },
      { repository: 'registry.example.com/**/store' },
      { workload: 'service' },
      { hasInterfaces: false },
      { metadata: { tier: 'data', 'labels.engine': 'post*' } },
      {},
    ])('fits %j', match => {
      expect(matching(match)).toBe('database');
    });

    it.each<MappingRule['match']>([
      { name: 'order' },
      { repository: 'registry.example.com/*/store' },
      { workload: 'job' },
      { hasInterfaces: true },
      { metadata: { tier: 'data', 'labels.engine': 'my*' } },
      { metadata: { constructor: '**' } },
    ])('does not fit %j', match => {
      expect(matching(match)).toBe('service');
    });

    it('lets the first rule that fits decide', () => {
      expect(
        kindOf(REPOSITORY, contract('x'), [
          { match: { name: 'y' }, kind: 'Resource', type: 'first' },
          { match: { name: 'x' }, kind: 'Component', type: 'second' },
          { match: {}, kind: 'Resource', type: 'third' },
        ]),
      ).toEqual({ kind: 'Component', type: 'second' });
    });
  });
});
