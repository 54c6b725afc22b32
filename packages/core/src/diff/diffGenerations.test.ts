import { contractText, generations } from '../__testUtils__';
import { bundleOf } from './__testUtils__';
import { diffBundles } from './diffBundles';

const OLD = `
pactoVersion: "1.0"
service: {name: pay, version: 1.4.0, owner: pay-team}
interfaces:
- {name: http, type: http, port: 8080, visibility: public, contract: interfaces/api.yaml}
- {name: events, type: event, contract: interfaces/events.yaml}
configurations:
- {name: app, schema: configuration/schema.json}
dependencies:
- {name: db, ref: "oci://h/db", required: true, compatibility: "^16.0.0"}
runtime:
  workload: service
  state: {type: stateless, persistence: {scope: local, durability: ephemeral}, dataCriticality: low}
  health: {interface: http, path: /health}
`;

const NEW = `
pactoVersion: "2.0"
service: {name: pay, version: 2.0.0, owner: {team: pay-team}}
interfaces:
- {name: http, type: openapi, visibility: public, ref: interfaces/api.yaml}
- {name: events, type: asyncapi, ref: interfaces/events.yaml}
configurations:
- {name: app, schema: configuration/schema.json, required: false}
dependencies:
- {name: db, ref: "oci://h/db", required: true, compatibility: "^16.0.0"}
workload: service
state: {type: stateless, persistence: {scope: local, durability: ephemeral}, dataCriticality: low}
capabilities: [{type: health, binding: {type: http, interface: http, path: /health}}]
`;

const bundle = (contract: string) =>
  bundleOf({
    'pacto.yaml': contract,
    'interfaces/api.yaml': 'openapi: 3.0.0\npaths: {}',
    'interfaces/events.yaml': 'asyncapi: 3.0.0',
    'configuration/schema.json': '{}',
  });

describe('diffBundles, between generations', () => {
  it('sees through the new words of 2.0', () => {
    const { changes } = diffBundles(bundle(OLD), bundle(NEW));
    expect(changes.map(({ ruleId, path }) => `${ruleId} ${path}`)).toEqual([
      'service.format-changed pactoVersion',
      'service.version-changed service.version',
      'interface.port-unsaid interfaces.port',
    ]);
  });

  it('takes the table of the newer one in the profile upstream', () => {
    const { changes } = diffBundles(bundle(OLD), bundle(NEW), {
      profile: 'upstream',
    });
    expect(changes.map(({ ruleId }) => ruleId)).toEqual([
      'upstream-3.pactoVersion-modified',
      'upstream-3.service.version-modified',
    ]);
  });

  it('goes by position in 1.0-d as upstream does, and by name otherwise', () => {
    const contract = (...entries: string[]) =>
      bundle(
        `pactoVersion: "1.0"\nservice: {name: a, version: 1.0.0}\nconfiguration: {configs: [${entries.join()}]}`,
      );
    const [a, b] = ['{name: a, ref: ../x}', '{name: b, schema: b.json}'];
    const texts = (old: ReturnType<typeof bundle>, next: typeof old) =>
      diffBundles(old, next, { profile: 'upstream' }).changes.map(
        ({ path, type, oldValue, newValue }) =>
          `${type} ${path} ${oldValue} ${newValue}`,
      );
    expect(texts(contract(a), contract(a, b))).toEqual([
      'added configuration.configs[1] undefined b: b.json',
    ]);
    expect(texts(contract(a, b), contract(b)).sort()).toEqual([
      'modified configuration.configs[0].name a b',
      'modified configuration.configs[0].schema  b.json',
      'removed configuration.configs[0].ref ../x undefined',
      'removed configuration.configs[1] b: b.json undefined',
    ]);
    expect(diffBundles(contract(a, b), contract(b, a)).changes).toEqual([]);
  });

  it.each(generations)('finds nothing in an equal contract of %s', from => {
    const text = contractText(from);
    for (const profile of ['deep', 'upstream'] as const) {
      const diff = diffBundles(bundle(text), bundle(`${text}# again\n`), {
        profile,
      });
      expect(diff.changes).toEqual([]);
      expect(diff.completeness).toBe('complete');
    }
  });

  it.each(generations.flatMap(from => generations.map(to => [from, to])))(
    'compares %s with %s',
    (from, to) => {
      for (const profile of ['deep', 'upstream'] as const) {
        const diff = diffBundles(
          bundle(contractText(from)),
          bundle(contractText(to)),
          { profile },
        );
        const ids = diff.changes.map(({ ruleId }) => ruleId);
        expect(ids).not.toContain('contract.unreadable');
        expect(ids.length > 0).toBe(from !== to);
      }
    },
  );
});
