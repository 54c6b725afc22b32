import { bundleOf } from './__testUtils__';
import { diffBundles } from './diffBundles';

const CONTRACT = 'pactoVersion: "1.0"\nservice: {name: a, version: 1.0.0}\n';
const NEXT = 'pactoVersion: "1.0"\nservice: {name: a, version: 1.0.1}\n';

const ids = ({ changes }: ReturnType<typeof diffBundles>) =>
  changes.map(({ ruleId }) => ruleId);

const definitions = (files: Record<string, string>, contract = CONTRACT) =>
  bundleOf({
    'pacto.yaml': `${contract}interfaces:\n${Object.keys(files)
      .filter(file => !file.includes('/'))
      .map(file => `- {name: ${file}, type: grpc, port: 1, contract: ${file}}`)
      .join('\n')}`,
    ...files,
  });

const field = (number: number) => `message M { string a = ${number}; }`;

describe('diffBundles', () => {
  it('tells classes, counts and the step of the version', () => {
    const diff = diffBundles(
      bundleOf({ 'pacto.yaml': `${CONTRACT}scaling: {min: 1, max: 2}` }),
      bundleOf({ 'pacto.yaml': `${NEXT}scaling: {min: 2, max: 3}` }),
    );
    expect(diff).toMatchObject({
      profile: 'deep',
      classification: 'POTENTIAL_BREAKING',
      counts: { breaking: 0, potentialBreaking: 1, nonBreaking: 2 },
      completeness: 'complete',
      limitations: [],
      step: { step: 'patch', needed: 'minor', fits: 'no' },
    });
    expect(diff.changes.map(({ path }) => path)).toEqual([
      'service.version',
      'scaling.max',
      'scaling.min',
    ]);
  });

  it.each([
    ['no YAML', '{', 'This is not YAML'],
    ['an unknown version', 'pactoVersion: "9.0"', 'pactoVersion is "9.0"'],
    ['no contract', undefined, 'There is no pacto.yaml'],
    ['an unknown field', `${CONTRACT}x: 1`, 'does not load'],
  ])('is partial and never fine with %s', (_, text, message) => {
    for (const profile of ['deep', 'upstream'] as const) {
      const broken = bundleOf(text === undefined ? {} : { 'pacto.yaml': text });
      const good = bundleOf({ 'pacto.yaml': CONTRACT });
      for (const [old, next] of [
        [broken, good],
        [good, broken],
      ]) {
        const diff = diffBundles(old, next, { profile });
        expect(ids(diff)).toEqual(['contract.unreadable']);
        expect(diff).toMatchObject({
          classification: 'POTENTIAL_BREAKING',
          completeness: 'partial',
          step: { fits: 'unknown' },
        });
        expect(diff.limitations).toEqual([
          expect.objectContaining({
            code: 'UNREADABLE',
            message: expect.stringContaining(message),
          }),
        ]);
      }
      expect(diffBundles(broken, broken, { profile }).changes).toEqual([]);
    }
  });

  it('does not read definitions that are equal', () => {
    const old = definitions({ 'a.proto': 'this { is not' });
    const next = definitions({ 'a.proto': 'this { is not' }, NEXT);
    expect(diffBundles(old, next)).toMatchObject({
      classification: 'NON_BREAKING',
      completeness: 'complete',
    });
  });

  it('says so when a definition cannot be read', () => {
    const old = definitions({ 'a.proto': field(1) });
    const next = definitions({ 'a.proto': 'message {' });
    const diff = diffBundles(old, next);
    expect(ids(diff)).toEqual(['file.not-compared']);
    expect(diff.completeness).toBe('partial');
    expect(diff.changes[0].subject).toEqual({
      kind: 'interface',
      name: 'a.proto',
      file: 'a.proto',
    });
  });

  it('says so when a definition is missing', () => {
    const whole = definitions({ 'a.proto': field(1) });
    const missing = bundleOf({
      'pacto.yaml': whole.text('pacto.yaml') ?? '',
    });
    for (const profile of ['deep', 'upstream'] as const) {
      const diff = diffBundles(whole, missing, { profile });
      expect(ids(diff)).toEqual(profile === 'deep' ? ['file.missing'] : []);
      expect(diff.limitations).toEqual([
        {
          code: 'UNREADABLE',
          message: 'partial, because a.proto is not in the new bundle',
          path: 'a.proto',
        },
      ]);
      expect(diffBundles(missing, whole, { profile }).limitations).toEqual([
        expect.objectContaining({
          message: 'partial, because a.proto is not in the old bundle',
        }),
      ]);
      expect(diffBundles(missing, missing, { profile }).completeness).toBe(
        'complete',
      );
    }
  });

  it('compares the other files when one takes all of its share', () => {
    const long = `message L { ${Array.from(
      { length: 5000 },
      (_, index) => `string f${index} = ${index + 1};`,
    ).join(' ')} }`;
    const files = (number: number) => ({
      'a.proto': `${long} ${field(number)}`,
      'b.proto': field(number),
    });
    const diff = diffBundles(definitions(files(1)), definitions(files(2)), {
      steps: 5000,
    });
    const idsOf = (name: string) =>
      diff.changes
        .filter(({ subject }) => subject?.name === name)
        .map(({ ruleId }) => ruleId);
    expect(idsOf('a.proto')).toEqual(['file.not-compared']);
    expect(idsOf('b.proto')).toEqual(['protobuf.field-number-changed']);
    expect(diff.limitations).toEqual([
      expect.objectContaining({ code: 'WORK_LIMIT', path: 'a.proto' }),
    ]);
  });

  it('is partial when there are more changes than it lists', () => {
    const count = 6000;
    const paths = (method: string) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `/${index}`,
          { [method]: {} },
        ]),
      );
    const bundle = (method: string) =>
      bundleOf({
        'pacto.yaml': `${CONTRACT}interfaces: [{name: a, type: http, port: 1, contract: a.json}]`,
        'a.json': JSON.stringify({ openapi: '3.0.0', paths: paths(method) }),
      });
    const diff = diffBundles(bundle('get'), bundle('put'));
    expect(diff).toMatchObject({
      classification: 'BREAKING',
      completeness: 'partial',
      counts: { breaking: count, nonBreaking: count },
      limitations: [
        {
          code: 'CHANGE_LIMIT',
          message: 'partial, because 2000 more changes are not listed',
        },
      ],
    });
    expect(diff.changes).toHaveLength(10_000);
  });

  it('stops when it is told to', () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const bundle = bundleOf({ 'pacto.yaml': CONTRACT });
    expect(() => diffBundles(bundle, bundle, { signal })).toThrow('enough');
  });

  it('looks at files that a definition may include', () => {
    const bundle = (common: string, docs: string) =>
      definitions({
        'a.proto': 'import "common.proto";',
        'lib/common.proto': common,
        'docs/common.proto': docs,
        'lib/unused.proto': docs,
      });
    const diff = diffBundles(bundle('a', 'a'), bundle('b', 'b'));
    expect(diff.changes).toEqual([
      expect.objectContaining({
        ruleId: 'file.named-file-changed',
        path: 'lib/common.proto',
        type: 'modified',
      }),
    ]);
    expect(ids(diffBundles(bundle('a', 'a'), bundle('a', 'b')))).toEqual([]);
  });

  it('has bills of materials apart from the class', () => {
    const sbom = (version: string) =>
      JSON.stringify({
        spdxVersion: 'SPDX-2.3',
        packages: [{ name: 'left', versionInfo: version }],
      });
    const bundle = (text: string) =>
      bundleOf({ 'pacto.yaml': CONTRACT, 'sbom/a.spdx.json': text });
    expect(diffBundles(bundle(sbom('1')), bundle(sbom('2')))).toMatchObject({
      classification: 'NON_BREAKING',
      changes: [],
      sbom: { changes: [{ package: 'left', field: 'version' }] },
      completeness: 'complete',
    });
    expect(diffBundles(bundle(sbom('1')), bundle('{'))).toMatchObject({
      classification: 'NON_BREAKING',
      completeness: 'partial',
    });
  });

  it('keeps names such as __proto__ apart from prototypes', () => {
    const bundle = (port: number) =>
      bundleOf({
        'pacto.yaml': `${CONTRACT}interfaces:\n- {name: __proto__, type: http, port: ${port}}\n- {name: constructor, type: http, port: ${port}}`,
      });
    expect(ids(diffBundles(bundle(1), bundle(2)))).toEqual([
      'interface.port-changed',
      'interface.port-changed',
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('does not repeat a name of megabytes for everything below it', () => {
    const name = 'n'.repeat(1_000_000);
    const bundle = (value: number) =>
      bundleOf({
        'pacto.yaml': JSON.stringify({
          pactoVersion: '2.0',
          service: { name: 'a', version: '1.0.0' },
          configurations: [
            {
              name,
              required: false,
              schema: 's.json',
              values: Object.fromEntries(
                Array.from({ length: 500 }, (_, index) => [index, value]),
              ),
            },
          ],
        }),
      });
    for (const profile of ['deep', 'upstream'] as const) {
      const diff = diffBundles(bundle(1), bundle(2), { profile });
      expect(diff.changes.length).toBeLessThan(120);
      expect(diff.changes[0].path.length).toBeLessThan(3000);
      expect(diff).toMatchObject({
        classification: 'POTENTIAL_BREAKING',
        completeness: 'partial',
        limitations: [{ code: 'WORK_LIMIT', path: 'pacto.yaml' }],
      });
    }
  });
});
