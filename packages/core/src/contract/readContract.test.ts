import { contractText, generations, Random } from '../__testUtils__';
import { readContract } from './readContract';

const service = 'service: {name: a, version: "1"}';

const summary = (text: string) =>
  readContract(text).findings.map(({ code, position, path }) =>
    `${code} ${position?.line}:${position?.column} ${path}`.trim(),
  );

describe('readContract', () => {
  it.each(generations)('reads a contract of %s', generation => {
    const text = contractText(generation);
    const reading = readContract(text);
    expect(reading).toMatchObject({
      text,
      generation,
      findings: [],
      valid: true,
      contract: { generation },
      document: { service: { name: 'seed-catalogue' } },
    });
  });

  it.each(generations)('reads a contract of %s as JSON', generation => {
    const { document, contract } = readContract(contractText(generation));
    const reading = readContract(JSON.stringify(document, null, 2));
    expect(reading.findings).toEqual([]);
    expect(reading.contract).toEqual(contract);
  });

  it('reads bytes as it reads their text, with or without a byte order mark', () => {
    const text = `pactoVersion: "2.0"\n${service} # größer\n`;
    const bytes = new TextEncoder().encode(text);
    expect(readContract(bytes)).toEqual(readContract(text));
    expect(
      readContract(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)).findings,
    ).toEqual(readContract(text).findings);
  });

  it('says from where on bytes are not UTF-8', () => {
    const bytes = new TextEncoder().encode('pactoVersion: "2.0"\n# ?\n');
    bytes[bytes.indexOf('?'.charCodeAt(0))] = 0xe9;
    expect(readContract(bytes)).toMatchObject({
      valid: false,
      findings: [
        {
          code: 'YAML_PARSE_ERROR',
          message: 'The bytes from here on are not UTF-8 text.',
          position: { line: 2, column: 3 },
        },
      ],
    });
  });

  it('says where a text is no YAML, and nothing else', () => {
    const reading = readContract('pactoVersion: "2.0"\nservice: {name: [\n');
    expect(reading.valid).toBe(false);
    expect(reading).not.toHaveProperty('document');
    expect(reading).not.toHaveProperty('generation');
    expect(reading).not.toHaveProperty('contract');
    expect(reading.findings[0]).toMatchObject({
      code: 'YAML_PARSE_ERROR',
      severity: 'error',
      layer: 'parse',
      path: '',
      position: { line: 3, column: 1 },
      remedy: expect.any(String),
    });
  });

  it.each([
    ['', 'empty'],
    ['[]', 'a list'],
    ['just text', 'text'],
    ['42', 'a number'],
  ])('refuses %j, which is no map', (text, kind) => {
    const reading = readContract(text);
    expect(reading.contract).toBeUndefined();
    expect(reading.findings[0]).toMatchObject({
      code: 'PARSE_ERROR',
      message: `The contract does not load: it must be a map, but is ${kind}.`,
      position: { line: 1, column: 1 },
    });
  });

  it.each([
    [`${service}`, '"pactoVersion" is missing', 'Write "1.0", '],
    [`${service}\npactoVersion: "3.0"`, 'is "3.0"', 'Write "1.0", '],
    [
      `${service}\npactoVersion: 1.0`,
      'is the number 1.0',
      'Put it in quotes: pactoVersion: "1.0".',
    ],
    [`${service}\npactoVersion: null`, 'is null', 'Write "1.0", '],
  ])('guesses no version: %j', (text, message, remedy) => {
    const reading = readContract(text);
    expect(reading.valid).toBe(false);
    expect(reading.document).toMatchObject({ service: { name: 'a' } });
    expect(reading).not.toHaveProperty('generation');
    expect(reading).not.toHaveProperty('contract');
    expect(reading.findings).toHaveLength(1);
    expect(reading.findings[0]).toMatchObject({
      code: 'UNSUPPORTED_PACTO_VERSION',
      layer: 'structural',
      path: 'pactoVersion',
      position: { line: text.includes('\n') ? 2 : 1 },
      message: expect.stringContaining(message),
      remedy: expect.stringContaining(remedy),
    });
  });

  it('marks an unknown field at its key, as not loading and as violation', () => {
    const text = `pactoVersion: "1.0"\nservice:\n  name: a\n  version: "1"\n  chrat: {}\n`;
    expect(summary(text)).toEqual([
      'PARSE_ERROR 5:3',
      'SCHEMA_VIOLATION 5:3 service',
    ]);
    expect(readContract(text).contract).toBeUndefined();
    expect(readContract(text).findings[0].remedy).toBe('Did you mean "chart"?');
  });

  it.each([
    ['1.0', 'policies: [{name: a, schema: b}]', 'policy: {schema: c}'],
    ['1.0', 'policies: [{schema: b}]', 'policy: {schema: c}'],
    ['1.0', 'configurations: []', 'configuration: {schema: c}'],
  ])('says of %s that %s does not go with %s', (version, one, other) => {
    const text = `pactoVersion: "${version}"\n${service}\n${one}\n${other}`;
    const { findings, contract } = readContract(text);
    expect(contract).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual([
      'PARSE_ERROR',
      'SCHEMA_VIOLATION',
    ]);
    for (const { position, remedy } of findings) {
      expect(position).toEqual({ line: 4, column: 1 });
      expect(remedy).toContain(
        'It belongs to another form of pactoVersion "1.0"; write the whole contract in one form. Known here: ',
      );
    }
  });

  it.each([
    ['1.0', 'policies: [{name: a, schema: b}, {schema: c}]', 'policies.1'],
    [
      '1.0',
      'dependencies: [{ref: oci://a/b, compatibility: "1"}, {name: c, ref: oci://a/c, compatibility: "1"}]',
      'dependencies.0',
    ],
  ])('asks in %s for the missing name in %s', (version, list, path) => {
    const text = `pactoVersion: "${version}"\n${service}\n${list}`;
    expect(readContract(text).findings).toMatchObject([
      {
        code: 'SCHEMA_VIOLATION',
        path,
        message: `"name" is missing in ${path}.`,
      },
    ]);
  });

  it.each([
    ['1.0', 'readiness: {}', '"1.1", "1.2" or "2.0"'],
    ['1.0', 'workload: job', '"2.0"'],
    ['2.0', 'runtime: {}', '"1.0", "1.1" or "1.2"'],
    ['2.0', 'interfaces: [{name: a, type: grpc, ref: b, port: 1}]', '"1.0"'],
  ])('says for %s which versions have %s', (version, field, versions) => {
    const text = `pactoVersion: "${version}"\n${service}\n${field}`;
    expect(readContract(text).findings[0].remedy).toContain(
      `It belongs to pactoVersion ${versions}`,
    );
  });

  it('keeps the contract where only the schema objects', () => {
    const text = `pactoVersion: "1.0"\n${service}\nscaling: {min: 3}\nmetadata: {}`;
    const reading = readContract(text);
    expect(reading.contract?.service.name).toBe('a');
    expect(reading.valid).toBe(false);
    expect(summary(text)).toEqual(['SCHEMA_VIOLATION 3:1 scaling']);
  });

  it('marks each kind of mistake at its place', () => {
    expect(
      summary(
        [
          'pactoVersion: "2.0"',
          'service:',
          '  name: A',
          '  version: 1.0',
          'interfaces:',
          '  - name: web',
          '    type: http',
          'dependencies: []',
        ].join('\n'),
      ),
    ).toEqual([
      'SCHEMA_VIOLATION 3:9 service.name',
      'SCHEMA_VIOLATION 4:12 service.version',
      'SCHEMA_VIOLATION 6:5 interfaces.0',
      'SCHEMA_VIOLATION 7:11 interfaces.0.type',
    ]);
  });

  it('reads as a given generation', () => {
    const text = `pactoVersion: "1.0"\n${service}`;
    expect(readContract(text).generation).toBe('1.0-e');
    expect(readContract(text, { generation: '1.0-a' })).toMatchObject({
      generation: '1.0-a',
      valid: true,
    });
    const other = readContract(text, { generation: '2.0' });
    expect(other.findings).toMatchObject([
      { code: 'UNSUPPORTED_PACTO_VERSION', remedy: 'Write "2.0".' },
    ]);
    const number = readContract(text.replaceAll('"1.0"', '1.0'), {
      generation: '1.0-e',
    });
    expect(number.contract?.pactoVersion).toBe('1.0');
    expect(number.findings).toMatchObject([
      { code: 'SCHEMA_VIOLATION', path: 'pactoVersion' },
    ]);
  });

  it('answers any damaged text with findings inside it, and always alike', () => {
    const random = new Random(20);
    const pieces = [
      ...['{', '}', '[', ']', ':', ',', '"', "'", '\n', '  ', '\t', '- '],
      ...['&a ', '*a', '!!x ', '|\n', '# ', '__proto__: ', '~', '%', '\u0000'],
    ];
    for (let round = 0; round < 1_500; round += 1) {
      let text = contractText(random.pick(generations));
      for (let change = 0; change <= random.below(4); change += 1) {
        const at = random.below(text.length);
        const removed = random.below(3) * random.below(20);
        const added = random.below(4) === 0 ? '' : random.pick(pieces);
        text = text.slice(0, at) + added + text.slice(at + removed);
      }
      const reading = readContract(text);
      const lines = text.split('\n');
      for (const { position, message, remedy } of reading.findings) {
        expect(message).not.toBe('');
        expect(remedy).not.toBe('');
        expect(position!.line).toBeLessThanOrEqual(lines.length);
        expect(position!.column).toBeGreaterThanOrEqual(1);
        expect(position!.column).toBeLessThanOrEqual(
          lines[position!.line - 1].length + 1,
        );
      }
      expect(reading.valid).toBe(reading.findings.length === 0);
      expect(reading.contract && !reading.generation).toBeFalsy();
      expect(readContract(text)).toEqual(reading);
    }
  });
});
