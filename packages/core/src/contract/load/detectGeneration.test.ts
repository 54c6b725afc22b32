import { parse } from 'yaml';
import { contractText, generations } from '../../__testUtils__';
import { detectGeneration } from './detectGeneration';

describe('detectGeneration', () => {
  it.each(generations)('knows a contract of %s', generation => {
    expect(detectGeneration(parse(contractText(generation)))).toBe(generation);
  });

  it.each([
    ['no version', {}],
    ['a number', { pactoVersion: 1.0 }],
    ['an older one', { pactoVersion: '0.9' }],
    ['a newer one', { pactoVersion: '3.0' }],
    ['a longer spelling', { pactoVersion: '1.0.0' }],
    ['a leading v', { pactoVersion: 'v2.0' }],
    ['a list', { pactoVersion: ['1.0'] }],
    ['a name of Object', { pactoVersion: 'constructor' }],
  ])('does not guess: %s', (_, document) => {
    expect(detectGeneration(document)).toBeUndefined();
  });

  it.each([
    ['nothing but a service', {}, '1.0-e'],
    ['an owner map alone', { service: { owner: { team: 'a' } } }, '1.0-e'],
    ['a chart alone', { service: { chart: {} } }, '1.0-e'],
    ['no dependencies', { dependencies: [] }, '1.0-e'],
    ['named dependencies', { dependencies: [{ name: 'a' }] }, '1.0-e'],
    ['both shapes', { configuration: {}, configurations: [] }, '1.0-e'],
    [
      'one dependency without a name',
      { dependencies: [{ name: 'a' }, {}] },
      '1.0-e',
    ],
    ['unnamed dependencies', { dependencies: [{ ref: 'a' }] }, '1.0-a'],
    ['a configuration', { configuration: { schema: 'a' } }, '1.0-a'],
    ['values', { configuration: { schema: 'a', values: {} } }, '1.0-b'],
    ['a remote configuration', { configuration: { ref: 'a' } }, '1.0-b'],
    ['a policy', { policy: {} }, '1.0-b'],
    ['metrics', { configuration: {}, runtime: { metrics: {} } }, '1.0-b'],
    [
      'a chart',
      { dependencies: [{}], service: { chart: {}, owner: 'a' } },
      '1.0-b',
    ],
    ['an owner map', { policy: {}, service: { owner: {} } }, '1.0-c'],
    ['unnamed policies', { policies: [{ schema: 'a' }] }, '1.0-d'],
    ['configs', { configuration: { configs: [] } }, '1.0-d'],
    ['odd kinds', { configuration: 'a', policies: 'b', service: [] }, '1.0-d'],
  ])('tells "1.0" by shape: %s', (_, fields, generation) => {
    expect(detectGeneration({ pactoVersion: '1.0', ...fields })).toBe(
      generation,
    );
  });
});
