import { parse } from 'yaml';
import { contractText, generations } from '../../__testUtils__';
import type { Generation } from '../../contract/model';
import { limits } from '../../limits';
import { validateStructure } from './validateStructure';

const places = { positionOf: () => ({ line: 1, column: 1 }) };

const judge = (document: unknown, generation: Generation) =>
  validateStructure(document, generation, places).map(
    ({ path, message }) => `${path} | ${message}`,
  );

/** A contract with one part replaced; `undefined` removes it. */
function changed(generation: Generation, path: string, value: unknown) {
  const document = parse(contractText(generation));
  const steps = path.split('.');
  const last = steps.pop()!;
  const parent = steps.reduce((node, step) => node[step], document);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return document;
}

describe('validateStructure', () => {
  it.each(generations)('accepts a contract of %s', generation => {
    expect(judge(parse(contractText(generation)), generation)).toEqual([]);
  });

  it.each<[Generation, Generation[]]>([
    ['1.0-a', ['1.0-a']],
    ['1.0-b', ['1.0-a', '1.0-b']],
    ['1.0-c', ['1.0-a', '1.0-b', '1.0-c']],
    ['1.0-d', ['1.0-a', '1.0-d']],
    ['1.0-e', ['1.0-e']],
    ['1.1', ['1.0-e', '1.1']],
    ['1.2', ['1.0-e', '1.2']],
    ['2.0', ['2.0']],
  ])('%s accepts only the shapes %j', (generation, accepted) => {
    const shapes = generations.filter(other => {
      const document = parse(contractText(other));
      document.pactoVersion = generation.slice(0, 3);
      return judge(document, generation).length === 0;
    });
    expect(shapes).toEqual(accepted);
  });

  it.each<[Generation, string, unknown, string]>([
    ['1.0-e', 'service', undefined, ' | "service" is missing in the contract.'],
    [
      '1.0-e',
      'service.version',
      '',
      'service.version | service.version is empty.',
    ],
    [
      '1.0-e',
      'service.name',
      'Seed',
      'service.name | service.name is "Seed"; it may have lower-case letters, digits and dashes, and starts and ends with a letter or digit.',
    ],
    ['1.0-e', 'service.owner', '', 'service.owner | service.owner is empty.'],
    ['1.0-e', 'service.owner', {}, 'service.owner | service.owner is empty.'],
    [
      '1.0-e',
      'service.owner',
      ['a'],
      'service.owner | service.owner must be text or a map, but is a list.',
    ],
    [
      '1.0-e',
      'service.owner.team',
      'a b',
      'service.owner.team | service.owner.team is "a b"; it may have letters, digits, ".", "_", "/" and "-".',
    ],
    [
      '1.0-e',
      'service.owner.contacts',
      [],
      'service.owner.contacts | service.owner.contacts is empty.',
    ],
    [
      '1.0-e',
      'service.owner.contacts.0.type',
      'fax',
      'service.owner.contacts.0.type | service.owner.contacts.0.type is "fax", which is not one of its values.',
    ],
    [
      '1.0-e',
      'service.chart.version',
      undefined,
      'service.chart | "version" is missing in service.chart.',
    ],
    [
      '1.0-e',
      'interfaces.0.port',
      undefined,
      'interfaces.0 | "port" is missing in interfaces.0.',
    ],
    [
      '1.0-e',
      'interfaces.0.port',
      0,
      'interfaces.0.port | interfaces.0.port is 0, but must be >= 1.',
    ],
    [
      '1.0-e',
      'interfaces.0.port',
      65536,
      'interfaces.0.port | interfaces.0.port is 65536, but must be <= 65535.',
    ],
    [
      '1.0-e',
      'interfaces.0.port',
      80.5,
      'interfaces.0.port | interfaces.0.port must be a whole number, but is a number.',
    ],
    [
      '1.0-e',
      'interfaces.0.port',
      '80',
      'interfaces.0.port | interfaces.0.port must be a whole number, but is text.',
    ],
    [
      '1.0-e',
      'interfaces.2.contract',
      undefined,
      'interfaces.2 | "contract" is missing in interfaces.2.',
    ],
    [
      '1.0-e',
      'interfaces.0.prot',
      80,
      'interfaces.0 | "prot" is not a field of interfaces.0.',
    ],
    [
      '1.0-e',
      'configurations.0.ref',
      'oci://a/b',
      'configurations.0 | configurations.0 needs exactly one of schema and ref.',
    ],
    [
      '1.0-e',
      'configurations.1.values',
      {},
      'configurations.1 | configurations.1 has "values", which needs "schema" beside it.',
    ],
    ['1.0-e', 'policies', [], 'policies | policies is empty.'],
    [
      '1.0-e',
      'dependencies.0.compatibility',
      '',
      'dependencies.0.compatibility | dependencies.0.compatibility is empty.',
    ],
    [
      '1.0-e',
      'runtime.state.type',
      'stateless',
      'runtime.state.persistence.durability | runtime.state.persistence.durability must be ephemeral, because the state is stateless.',
    ],
    [
      '1.0-e',
      'scaling',
      { replicas: 1, min: 1 },
      'scaling | scaling needs either replicas, or both min and max.',
    ],
    [
      '1.0-e',
      'scaling',
      { min: 1 },
      'scaling | scaling needs either replicas, or both min and max.',
    ],
    [
      '1.0-e',
      'scaling',
      null,
      'scaling | scaling must be a map, but is empty.',
    ],
    [
      '1.0-e',
      'pactoVersion',
      1,
      'pactoVersion | pactoVersion must be text, but is a number.',
    ],
    [
      '1.0-d',
      'configuration',
      { values: {} },
      'configuration | configuration needs configs, or exactly one of schema and ref (values only with schema).',
    ],
    [
      '1.1',
      'readiness.checks.0.expires',
      undefined,
      'readiness.checks.0 | "expires" is missing in readiness.checks.0.',
    ],
    [
      '1.2',
      'readiness.partialCredit',
      1.1,
      'readiness.partialCredit | readiness.partialCredit is 1.1, but must be <= 1.',
    ],
    [
      '1.2',
      'service.owner',
      'greenhouse',
      'service.owner | service.owner must be a map, but is text.',
    ],
    [
      '2.0',
      'readiness.claims.0.evidence',
      'e'.repeat(2049),
      'readiness.claims.0.evidence | readiness.claims.0.evidence is longer than 2048 characters.',
    ],
    [
      '2.0',
      'capabilities.0.ref',
      'a.b/c',
      'capabilities.0 | capabilities.0 has a ref, which only an extension may have.',
    ],
    [
      '2.0',
      'capabilities.2.ref',
      undefined,
      'capabilities.2 | "ref" is missing in capabilities.2.',
    ],
    [
      '2.0',
      'capabilities.2.binding',
      { type: 'http', interface: 'web' },
      'capabilities.2 | capabilities.2 has a binding, which an extension may not have.',
    ],
    [
      '2.0',
      'capabilities.0.binding.path',
      '//a',
      'capabilities.0.binding.path | capabilities.0.binding.path is "//a"; it must be a path that starts with one slash.',
    ],
    [
      '2.0',
      'dependencies.0.required',
      undefined,
      'dependencies.0 | "required" is missing in dependencies.0.',
    ],
    [
      '2.0',
      'policies.1.target',
      'runtime',
      'policies.1.target | policies.1.target is "runtime", which is not one of its values.',
    ],
  ])('%s with %s as %j', (generation, path, value, finding) => {
    expect(judge(changed(generation, path, value), generation)).toEqual([
      finding,
    ]);
  });

  it('says what to do', () => {
    const remedy = (path: string, value: unknown) =>
      validateStructure(changed('1.0-e', path, value), '1.0-e', places)[0]
        .remedy;
    expect(remedy('service.chrat', {})).toBe('Did you mean "chart"?');
    expect(remedy('service.Owner', 'a')).toBe('Did you mean "owner"?');
    expect(remedy('scaling.minn', 1)).toBe('Did you mean "min"?');
    expect(remedy('scaling.colour', 1)).toBe(
      'Remove it. Known here: replicas, min, max.',
    );
    expect(remedy('interfaces.0.type', 'htp')).toBe(
      'Write http, grpc or event.',
    );
    expect(remedy('service.version', 1.1)).toBe('Put the value in quotes.');
    expect(remedy('service.version', undefined)).toBe('Add "version".');
  });

  it('orders findings by place and counts those beyond the limit', () => {
    const document = {
      ...parse(contractText('1.0-e')),
      interfaces: Array.from({ length: 500 }, () => ({})),
    };
    const findings = validateStructure(document, '1.0-e', {
      positionOf: path => ({ line: 1000 - Number(path[1]), column: 1 }),
    });
    expect(findings).toHaveLength(limits.findings + 1);
    expect(findings[0].path).toBe('interfaces.499');
    expect(findings.at(-1)).toMatchObject({
      path: '',
      message: '800 more violations from here on.',
    });
  });

  it('evaluates patterns in linear time', () => {
    const name = `${'a-'.repeat(500_000)}!`;
    expect(judge(changed('2.0', 'service.name', name), '2.0')).toHaveLength(1);
  });

  it('judges a map with a key __proto__ like any other', () => {
    const document = JSON.parse(
      JSON.stringify(parse(contractText('2.0'))).replace(
        '"metadata":{',
        '"__proto__":{"service":1},"metadata":{"__proto__":{"a":1},',
      ),
    );
    expect(judge(document, '2.0')).toEqual([
      ' | "__proto__" is not a field of the contract.',
    ]);
  });

  it('judges what is not a map', () => {
    for (const document of [null, [], 'x', 1, true]) {
      expect(judge(document, '2.0')).toHaveLength(1);
    }
  });
});
