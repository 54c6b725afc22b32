import { contractText, generations } from '../__testUtils__';
import { readContract } from '../contract/readContract';
import { overrideContract } from './overrideContract';
import { OverrideError } from './OverrideError';

const text = contractText('2.0');

describe('overrideContract', () => {
  it.each(generations)(
    'is reading when nothing is overridden: %s',
    generation => {
      const written = contractText(generation);
      expect(overrideContract(written, {})).toEqual(readContract(written));
    },
  );

  it.each(generations)('keeps what it does not override: %s', generation => {
    const written = contractText(generation);
    const { contract } = readContract(written);
    const result = overrideContract(written, { files: ['{}'] });
    expect(result.valid).toBe(true);
    expect(result.contract).toEqual(contract);
  });

  it('overrides, by file and by --set', () => {
    const { contract, valid } = overrideContract(text, {
      files: [
        'workload: job\nreadiness: {expires: 2030-01-01}',
        '{"service": {"version": "9.0.0"}}',
      ],
      set: ['dependencies[0].required=false', 'metadata.copies=3'],
    });
    expect(valid).toBe(true);
    expect(contract).toMatchObject({
      service: { version: '9.0.0', name: 'seed-catalogue' },
      workload: 'job',
      dependencies: [{ required: false, name: 'soil-store' }],
      readiness: { expires: '2030-01-01', minScore: 0 },
      metadata: { copies: 3, season: 'spring' },
    });
  });

  it('judges the result as strictly as any contract, with places in it', () => {
    const {
      findings,
      valid,
      text: result,
    } = overrideContract(text, {
      set: ['workload=cron', 'colour=red'],
    });
    expect(valid).toBe(false);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['PARSE_ERROR', 'SCHEMA_VIOLATION']),
    );
    const refused = findings.find(({ path }) => path === 'workload');
    expect(result.split('\n')[refused!.position!.line - 1]).toBe(
      '  "workload": "cron",',
    );
  });

  it('can change the generation', () => {
    const { generation } = overrideContract(
      'pactoVersion: "1.2"\nservice: {name: a, version: "1"}',
      { set: ['pactoVersion=v2'], files: ['pactoVersion: "2.0"'] },
    );
    expect(generation).toBeUndefined();
    expect(
      overrideContract(contractText('1.1'), { files: ['pactoVersion: "1.2"'] })
        .generation,
    ).toBe('1.2');
  });

  it('refuses a __proto__ like any other unknown field', () => {
    const { findings } = overrideContract(text, {
      set: ['__proto__.polluted=1'],
    });
    expect(findings[0]).toMatchObject({ code: 'PARSE_ERROR' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('keeps characters that YAML wants escaped', () => {
    const odd = 'a\u007f\u0085\u2028\u2029\ufeff\ufffe"\\\t';
    const { contract } = overrideContract(text, {
      set: [`metadata.odd=${odd}`],
    });
    expect(contract?.metadata?.odd).toBe(odd);
  });

  it('says which values file cannot be read, and where', () => {
    const read = () =>
      overrideContract(text, { files: ['a: 1', 'b: 1\nb: 2'] });
    expect(read).toThrow(OverrideError);
    expect(read).toThrow('values file 2, line 2');
  });

  it('leaves a contract that is no map to the reading', () => {
    for (const broken of ['- a', 'a: [', '', 'a: &x [*x]']) {
      expect(overrideContract(broken, { set: ['a=1'] })).toEqual(
        readContract(broken),
      );
    }
  });
});
