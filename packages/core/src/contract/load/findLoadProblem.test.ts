import { parse } from 'yaml';
import { contractText, generations } from '../../__testUtils__';
import type { Generation } from '../model';
import { findLoadProblem } from './findLoadProblem';

const base = {
  pactoVersion: '1.0',
  service: { name: 'garden', version: '1.0.0' },
};

const load = (fields: object, generation: Generation = '1.0-e') =>
  findLoadProblem({ ...base, ...fields }, generation);

describe('findLoadProblem', () => {
  it.each(generations)('finds nothing in a contract of %s', generation => {
    const document = parse(contractText(generation));
    expect(findLoadProblem(document, generation)).toBeUndefined();
  });

  it.each([
    ['at the root', { extra: 1 }, [], 'extra'],
    [
      'in a map',
      { service: { ...base.service, ownr: 'a' } },
      ['service'],
      'ownr',
    ],
    [
      'in an item',
      { interfaces: [{}, { prot: 1 }] },
      ['interfaces', 1],
      'prot',
    ],
    ['of a later generation', { readiness: { checks: [] } }, [], 'readiness'],
    ['with a name of Object', { toString: 1 }, [], 'toString'],
  ])('finds an unknown field %s', (_, fields, path, key) => {
    expect(load(fields)).toMatchObject({ path, key });
  });

  it('knows when a field came', () => {
    const metrics = {
      runtime: { workload: 'job', metrics: { interface: 'a' } },
    };
    expect(load(metrics, '1.0-a')).toMatchObject({
      path: ['runtime'],
      key: 'metrics',
    });
    expect(load(metrics, '1.0-b')).toBeUndefined();
    expect(load(metrics, '2.0')).toMatchObject({ path: [], key: 'runtime' });
  });

  it.each([
    ['a map for text', { service: { ...base.service, owner: [] } }],
    ['text for a map', { runtime: 'service' }],
    ['text for a list', { interfaces: 'web' }],
    ['text for a number', { scaling: { replicas: '3' } }],
    ['a number for a flag', { dependencies: [{ required: 1 }] }],
    ['a word for a flag', { dependencies: [{ required: 'maybe' }] }],
    ['a list for a free map', { metadata: [] }],
  ])('refuses %s', (_, fields) => {
    expect(load(fields)?.message).toMatch(/ must be .*, but is /);
  });

  it.each([
    ['a number for text', { service: { name: 'a', version: 1.1 } }],
    ['a number as version of Pacto', { pactoVersion: 1 }],
    ['a flag for text', { interfaces: [{ name: true }] }],
    [
      'words for flags',
      { dependencies: [{ required: 'yes' }, { required: 'off' }] },
    ],
    [
      'nothing for anything',
      { interfaces: null, scaling: null, metadata: null },
    ],
    ['anything in free maps', { metadata: { a: [{ b: { c: 1 } }] } }],
  ])('takes %s, as upstream does', (_, fields) => {
    expect(load(fields)).toBeUndefined();
  });

  it('takes fields of old shapes where upstream migrates them', () => {
    const old = {
      configuration: { schema: 'a', values: {} },
      policy: { ref: 'b' },
    };
    const list = { configuration: { configs: [{ name: 'a', schema: 's' }] } };
    expect(load({ ...old, ...list }, '1.1')).toBeUndefined();
    expect(load(old, '1.1')).toBeUndefined();
    expect(load(old, '1.2')).toBeUndefined();
    expect(load(old, '1.0-e')).toMatchObject({ key: 'configuration' });
    expect(load(old, '2.0')).toMatchObject({ key: 'configuration' });
  });

  it.each([
    [{ pactoVersion: undefined }, 'pactoVersion'],
    [{ pactoVersion: '' }, 'pactoVersion'],
    [{ service: undefined }, 'name'],
    [{ service: null }, 'name'],
    [{ service: { version: '1' } }, 'name'],
    [{ service: { name: 'a', version: '' } }, 'version'],
  ])('requires %j', (fields, key) => {
    const document = Object.fromEntries(
      Object.entries({ ...base, ...fields }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    expect(findLoadProblem(document, '1.0-e')).toMatchObject({ key });
  });
});
