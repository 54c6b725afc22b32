import { bundleOf } from '../__testUtils__';
import { diffBundles } from '../diffBundles';

function rulesOf(type: string, old: string, next: string): string[] {
  const bundle = (text: string) =>
    bundleOf({
      'pacto.yaml': `pactoVersion: "1.0"\nservice: {name: a, version: 1.0.0}\ninterfaces: [{name: i, type: ${type}, contract: i.yaml}]`,
      'i.yaml': text,
    });
  return diffBundles(bundle(old), bundle(next)).changes.map(
    ({ ruleId }) => ruleId,
  );
}

const openApi = (paths: string) => `openapi: 3.1.0\npaths: {${paths}}`;
const asyncApi = (channels: string) =>
  `asyncapi: 3.0.0\nchannels: {${channels}}`;

describe('compareDefinitions', () => {
  it.each([
    ['event', openApi('/a: {get: {}}'), openApi(''), 'openapi.path-removed'],
    [
      'event',
      '{"openapi": "3.1.0", "paths": {"/a": {"get": {}}}}',
      openApi(''),
      'openapi.path-removed',
    ],
    [
      'http',
      asyncApi('a: {}, b: {}'),
      asyncApi('a: {}'),
      'asyncapi.channel-removed',
    ],
    ['http', 'paths: {/a: {}}', 'paths: {}', 'openapi.path-removed'],
    ['http', asyncApi(''), openApi(''), 'file.kind-changed'],
    ['graphql', 'type A', 'type B', 'file.kind-unknown'],
  ])(
    'takes documents of %s for what they say they are',
    (type, old, next, rule) => {
      expect(rulesOf(type, old, next)).toEqual([rule]);
    },
  );
});
