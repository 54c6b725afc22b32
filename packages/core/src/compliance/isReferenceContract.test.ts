import { loadContract } from '../__testUtils__';
import { isReferenceContract } from './isReferenceContract';

const schema = { name: 'rules', schema: 'policy/schema.json' };

describe('isReferenceContract', () => {
  it.each([
    ['a policy', { policies: [schema] }, []],
    [
      'a configuration',
      { configurations: [{ ...schema, required: true }] },
      [],
    ],
    ['a policy file', {}, ['docs/a.md', 'policy/schema.json']],
    ['a configuration file', {}, ['configuration/schema.json']],
  ])('knows a provider of %s', (_, fields, files) => {
    expect(isReferenceContract(loadContract(fields), files)).toBe(true);
  });

  it.each([
    ['has nothing to refer to', {}],
    [
      'only follows the rules of others',
      { policies: [{ name: 'a', ref: 'b' }] },
    ],
    ['has other files', {}, ['policy/other.json', 'x/policy/schema.json']],
    ['has a workload', { policies: [schema], workload: 'job' }],
    ['has state', { policies: [schema], state: { type: 'stateless' } }],
    [
      'sets values',
      { configurations: [{ ...schema, required: true, values: {} }] },
    ],
    [
      'has an interface',
      { policies: [schema], interfaces: [{ name: 'a', type: 'openapi' }] },
    ],
    [
      'needs something',
      { policies: [schema], dependencies: [{ name: 'a', ref: 'b' }] },
    ],
    [
      'promises a capability',
      { policies: [schema], capabilities: [{ type: 'health' }] },
    ],
  ])('is no Reference when it %s', (_, fields, files = []) => {
    expect(isReferenceContract(loadContract(fields), files)).toBe(false);
  });

  it('takes an image or scaling for something that runs', () => {
    const image = { service: { name: 'a', version: '1', image: { ref: 'b' } } };
    for (const fields of [image, { scaling: { replicas: 1 } }]) {
      const contract = loadContract({ ...fields, policies: [schema] }, '1.0');
      expect(isReferenceContract(contract)).toBe(false);
    }
  });
});
