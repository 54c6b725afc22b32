import { loadContract } from '../__testUtils__';
import { validateRuntime } from './validateRuntime';

const orchard = loadContract(
  {
    interfaces: [
      { name: 'web', type: 'http', port: 8080 },
      { name: 'rpc', type: 'grpc', port: 9090, contract: 'a.proto' },
      { name: 'harvest', type: 'event', contract: 'a.json' },
    ],
    configurations: [
      { name: 'shared', ref: 'oci://a.example/shared' },
      { name: 'own', schema: 'a.json', values: { TREES: 7, BEES: 'many' } },
    ],
  },
  '1.0',
);

describe('validateRuntime', () => {
  it('finds declared ports that are not open, at their place', () => {
    expect(validateRuntime(orchard, { ports: [8080, 22] })).toEqual({
      valid: false,
      errors: [
        expect.objectContaining({
          code: 'PORT_NOT_OBSERVED',
          severity: 'error',
          path: 'interfaces[1].port',
        }),
      ],
      warnings: [],
    });
  });

  it('warns about values that no environment variable has', () => {
    expect(validateRuntime(orchard, { envVars: ['TREES'] })).toEqual({
      valid: true,
      errors: [],
      warnings: [
        expect.objectContaining({
          code: 'CONFIG_NOT_OBSERVED',
          severity: 'warning',
          path: 'configurations[1].values.BEES',
        }),
      ],
    });
  });

  it('names the place as older generations write it', () => {
    const older = loadContract(
      { configuration: { schema: 'a.json', values: { BEES: 1 } } },
      '1.0',
    );
    const { warnings } = validateRuntime(older, { envVars: ['TREES'] });
    expect(warnings.map(({ path }) => path)).toEqual([
      'configuration.values.BEES',
    ]);
  });

  it.each([
    ['nothing was looked at', {}],
    ['the lists are empty', { ports: [], envVars: [], paths: [] }],
    ['only paths were seen, which nobody checks', { paths: ['/other'] }],
    ['all of it is there', { ports: [9090, 8080], envVars: ['BEES', 'TREES'] }],
  ])('has nothing to say when %s', (_, observed) => {
    expect(validateRuntime(orchard, observed)).toEqual({
      valid: true,
      errors: [],
      warnings: [],
    });
  });
});
