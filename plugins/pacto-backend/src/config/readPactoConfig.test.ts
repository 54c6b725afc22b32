import { resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readPactoConfig } from './readPactoConfig';
import { readWorkerSettings } from './readWorkerSettings';

const read = (pacto?: JsonObject) =>
  readPactoConfig(mockServices.rootConfig({ data: pacto ? { pacto } : {} }));

const registry = (more: JsonObject = {}) => ({
  registry: { host: 'ghcr.io', repositories: ['acme/payments'], ...more },
});

describe('readPactoConfig', () => {
  it('needs nothing', () => {
    expect(read()).toEqual({
      sources: [],
      sync: {
        versionTagRecheckMs: 3_600_000,
        missingRepositoryGraceMs: 604_800_000,
      },
      workers: readWorkerSettings(new ConfigReader({})),
    });
  });

  it('fills in defaults', () => {
    const { sources } = read({
      sources: {
        ghcr: registry(),
        local: { layout: { directory: 'reg', host: 'registry.shop.example' } },
      },
    });
    const schedule = {
      frequency: { minutes: 5 },
      timeout: { minutes: 15 },
      initialDelay: { seconds: 3 },
    };
    expect(sources).toEqual([
      {
        id: 'ghcr',
        type: 'registry',
        host: 'ghcr.io',
        repositories: ['acme/payments'],
        plainHttp: false,
        credentials: undefined,
        concurrency: 8,
        trustedRealms: [],
        schedule: expect.objectContaining(schedule),
      },
      {
        id: 'local',
        type: 'layout',
        host: 'registry.shop.example',
        repositories: ['**'],
        directory: resolve('reg'),
        schedule: expect.objectContaining(schedule),
      },
    ]);
  });

  it('takes what is given', () => {
    const { sources, sync } = read({
      sources: {
        a: {
          ...registry({
            host: 'localhost:5000',
            plainHttp: true,
            repositories: ['acme/*', 'acme/*', 'other'],
            credentials: { username: 'reader', password: 'secret' },
            concurrency: 2,
            trustedRealms: ['auth.example'],
          }),
          schedule: { frequency: 'PT30S' },
        },
        b: registry({ credentials: { token: 'secret' } }),
      },
      sync: {
        versionTagRecheck: { minutes: 1 },
        missingRepositoryGrace: 'P1D',
      },
    });
    expect(sources[0]).toMatchObject({
      plainHttp: true,
      repositories: ['acme/*', 'other'],
      credentials: { username: 'reader', password: 'secret' },
      concurrency: 2,
      schedule: {
        frequency: { seconds: 30 },
        timeout: { minutes: 15 },
      },
    });
    expect(sources[1]).toMatchObject({ credentials: { token: 'secret' } });
    expect(sync).toEqual({
      versionTagRecheckMs: 60_000,
      missingRepositoryGraceMs: 86_400_000,
    });
  });

  it.each<[string, JsonObject, RegExp]>([
    ['neither', {}, /^pacto\.sources\.x needs either "registry" or "layout"/],
    [
      'both',
      { ...registry(), layout: { directory: 'a', host: 'b' } },
      /^pacto\.sources\.x needs either/,
    ],
    ['an address', registry({ host: 'https://ghcr.io' }), /x\.registry\.host/],
    ['a path', registry({ host: 'ghcr.io/acme' }), /x\.registry\.host/],
    ['capitals', registry({ host: 'GHCR.io' }), /x\.registry\.host/],
    [
      'no repositories',
      registry({ repositories: [] }),
      /x\.registry\.repositories must name/,
    ],
    [
      'a host in a repository',
      registry({ repositories: ['a', 'ghcr.io:443/acme'] }),
      /x\.registry\.repositories\[1\]/,
    ],
    [
      'dots in a repository',
      registry({ repositories: ['acme/../x'] }),
      /x\.registry\.repositories\[0\]/,
    ],
    [
      'half credentials',
      registry({ credentials: { username: 'reader' } }),
      /x\.registry\.credentials needs either/,
    ],
    [
      'two kinds of credentials',
      registry({ credentials: { username: 'a', password: 'b', token: 'c' } }),
      /x\.registry\.credentials needs either/,
    ],
    ['no requests', registry({ concurrency: 0 }), /x\.registry\.concurrency/],
    [
      'a wrong schedule',
      { ...registry(), schedule: { frequency: 'often' } },
      /^pacto\.sources\.x\.schedule: /,
    ],
    [
      'no directory',
      { layout: { host: 'a' } },
      /pacto\.sources\.x\.layout\.directory/,
    ],
  ])('refuses %s', (_, source, message) => {
    expect(() => read({ sources: { x: source } })).toThrow(message);
  });

  it.each(['a.b', 'my source', '1st', 'a--b', 'x'.repeat(101)])(
    'refuses the id %s',
    id => {
      expect(() => read({ sources: { [id]: registry() } })).toThrow(
        `pacto.sources: ${JSON.stringify(id)} cannot be the id of a source`,
      );
    },
  );

  it('takes null in a later file for a source that is switched off', () => {
    const config = ConfigReader.fromConfigs([
      {
        context: 'app-config.yaml',
        data: {
          pacto: {
            sources: {
              sample: { layout: { directory: 'a', host: 'shop.example' } },
              kept: registry(),
            },
          },
        },
      },
      {
        context: 'app-config.production.yaml',
        data: { pacto: { sources: { sample: null } } },
      },
    ]);
    expect(readPactoConfig(config).sources.map(({ id }) => id)).toEqual([
      'kept',
    ]);
  });

  it('refuses a negative time', () => {
    expect(() => read({ sync: { versionTagRecheck: { hours: -1 } } })).toThrow(
      'pacto.sync.versionTagRecheck must not be negative',
    );
  });

  it('refuses two sources that may list the same repository', () => {
    expect(() =>
      read({
        sources: {
          all: registry({ repositories: ['acme/**'] }),
          one: registry(),
        },
      }),
    ).toThrow(
      'pacto.sources.all and pacto.sources.one both read ghcr.io, and "acme/**" and "acme/payments" may mean the ' +
        'same repository. Give each repository to one source, or make them one source.',
    );
  });

  it('takes two sources with one host and different repositories', () => {
    const sources = {
      a: registry({ repositories: ['acme/*'] }),
      b: registry({ repositories: ['acme/x/*', 'other'] }),
    };
    expect(read({ sources }).sources).toHaveLength(2);
  });
});
