import { ConfigReader } from '@backstage/config';
import { readPactoProviderConfig } from './readPactoProviderConfig';

const read = (pacto?: object) =>
  readPactoProviderConfig(
    new ConfigReader(pacto ? { catalog: { providers: { pacto } } } : {}),
  );

describe('readPactoProviderConfig', () => {
  it('works without configuration', () => {
    expect(read()).toEqual({
      schedule: {
        frequency: { minutes: 30 },
        timeout: { minutes: 10 },
        initialDelay: { seconds: 3 },
        scope: 'local',
      },
      namespace: 'default',
      defaultOwner: 'unknown',
      defaultLifecycle: 'unknown',
      mapping: [],
      maxDefinitionBytes: 524288,
    });
  });

  it('reads everything', () => {
    expect(
      read({
        schedule: { frequency: 'PT5M', timeout: { minutes: 1 } },
        namespace: 'contracts',
        defaultOwner: 'group:default/platform',
        defaultLifecycle: 'production',
        mapping: [
          {
            match: {
              name: 'db-*',
              repository: '**',
              workload: 'service',
              hasInterfaces: false,
              metadata: { 'labels.tier': 'data' },
            },
            kind: 'Resource',
            type: 'database',
          },
        ],
        apiDefinitions: { maxBytes: 100 },
      }),
    ).toEqual({
      schedule: {
        frequency: { minutes: 5 },
        timeout: { minutes: 1 },
        initialDelay: { seconds: 3 },
        scope: 'local',
      },
      namespace: 'contracts',
      defaultOwner: 'group:default/platform',
      defaultLifecycle: 'production',
      mapping: [
        {
          match: {
            name: 'db-*',
            repository: '**',
            workload: 'service',
            hasInterfaces: false,
            metadata: { 'labels.tier': 'data' },
          },
          kind: 'Resource',
          type: 'database',
        },
      ],
      maxDefinitionBytes: 100,
    });
  });

  it.each([
    [
      { mapping: [{ match: {}, kind: 'System', type: 'x' }] },
      'catalog.providers.pacto.mapping[0].kind must be Component or Resource',
    ],
    [
      {
        mapping: [
          { match: { metadata: { a: 1 } }, kind: 'Resource', type: 'x' },
        ],
      },
      'catalog.providers.pacto.mapping[0].match.metadata.a must be a text',
    ],
    [
      { mapping: [{ kind: 'Resource', type: 'x' }] },
      "Missing required config value at 'catalog.providers.pacto.mapping[0].match'",
    ],
    [
      { namespace: 'Not Valid' },
      'catalog.providers.pacto.namespace must be a namespace',
    ],
    [
      { defaultOwner: ':' },
      'catalog.providers.pacto.defaultOwner must be an entity reference',
    ],
    [
      { apiDefinitions: { maxBytes: -1 } },
      'catalog.providers.pacto.apiDefinitions.maxBytes must not be negative',
    ],
  ])('refuses %j', (pacto, message) => {
    expect(() => read(pacto)).toThrow(message);
  });
});
