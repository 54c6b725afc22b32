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
        missingTagGraceMs: 86_400_000,
        shrinkGuard: { share: 0.2, looks: 3 },
      },
      retention: {
        untaggedRevisionsMs: 7_776_000_000,
        syncRunsMs: 2_592_000_000,
      },
      workers: readWorkerSettings(new ConfigReader({})),
    });
  });

  it('fills in defaults', () => {
    const { sources } = read({
      sources: {
        ghcr: registry(),
        local: { layout: { directory: 'reg', host: 'registry.shop.example' } },
        folders: {
          directory: { directory: 'bundles', host: 'files.shop.example' },
        },
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
        discover: { entities: false, references: false },
        plainHttp: false,
        privateAddresses: false,
        credentials: undefined,
        tls: undefined,
        proxy: undefined,
        concurrency: 8,
        requestsPerSecond: 25,
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
      {
        id: 'folders',
        type: 'directory',
        host: 'files.shop.example',
        repositories: ['**'],
        directory: resolve('bundles'),
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
            requestsPerSecond: 5,
            privateAddresses: true,
            discover: { references: true },
            tls: { caFile: 'ca.pem', certFile: 'c.pem', keyFile: 'k.pem' },
            proxy: 'http://user:secret@proxy.example:3128',
            trustedRealms: ['auth.example'],
          }),
          schedule: { frequency: 'PT30S' },
        },
        b: registry({ credentials: { token: 'secret' } }),
      },
      sync: {
        versionTagRecheck: { minutes: 1 },
        missingRepositoryGrace: 'P1D',
        missingTagGrace: { hours: 2 },
        shrinkGuard: { share: 0.5, looks: 2 },
      },
    });
    expect(sources[0]).toMatchObject({
      plainHttp: true,
      repositories: ['acme/*', 'other'],
      credentials: { username: 'reader', password: 'secret' },
      concurrency: 2,
      requestsPerSecond: 5,
      privateAddresses: true,
      discover: { entities: false, references: true },
      tls: {
        caFile: resolve('ca.pem'),
        certFile: resolve('c.pem'),
        keyFile: resolve('k.pem'),
      },
      proxy: 'http://user:secret@proxy.example:3128',
      schedule: {
        frequency: { seconds: 30 },
        timeout: { minutes: 15 },
      },
    });
    expect(sources[1]).toMatchObject({ credentials: { token: 'secret' } });
    expect(sync).toEqual({
      versionTagRecheckMs: 60_000,
      missingRepositoryGraceMs: 86_400_000,
      missingTagGraceMs: 7_200_000,
      shrinkGuard: { share: 0.5, looks: 2 },
    });
  });

  it.each<[string, JsonObject, RegExp]>([
    [
      'neither',
      {},
      /^pacto\.sources\.x needs either "registry", "layout" or "directory"/,
    ],
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
      /x\.registry\.credentials needs one of/,
    ],
    [
      'two kinds of credentials',
      registry({ credentials: { username: 'a', password: 'b', token: 'c' } }),
      /x\.registry\.credentials needs one of/,
    ],
    ['no requests', registry({ concurrency: 0 }), /x\.registry\.concurrency/],
    [
      'too many requests a second',
      registry({ requestsPerSecond: 1001 }),
      /x\.registry\.requestsPerSecond/,
    ],
    [
      'a registry without anything to read',
      { registry: { host: 'ghcr.io' } },
      /x\.registry needs "repositories", or "discover"/,
    ],
    [
      'an unknown cloud',
      registry({ credentials: { cloud: 'mine' } }),
      /x\.registry\.credentials\.cloud must be aws, google or azure/,
    ],
    [
      'a cloud of somebody else',
      registry({ credentials: { cloud: 'aws' } }),
      /x\.registry\.credentials: ghcr\.io is not a registry of aws/,
    ],
    [
      'a certificate without its key',
      registry({ tls: { certFile: 'c.pem' } }),
      /x\.registry\.tls needs both "certFile" and "keyFile"/,
    ],
    [
      'an address of a proxy that is none',
      registry({ proxy: 'proxy:secret@3128' }),
      /^((?!secret).)*x\.registry\.proxy must be an address((?!secret).)*$/,
    ],
    [
      'two sources in one',
      {
        layout: { directory: 'a', host: 'b' },
        directory: { directory: 'a', host: 'b' },
      },
      /^pacto\.sources\.x needs either/,
    ],
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

  it.each<[JsonObject, JsonObject]>([
    [
      { username: 'u', passwordFile: 'p' },
      { username: 'u', passwordFile: resolve('p') },
    ],
    [
      { usernameFile: 'u', passwordFile: 'p' },
      { usernameFile: resolve('u'), passwordFile: resolve('p') },
    ],
    [{ tokenFile: 't' }, { tokenFile: resolve('t') }],
    [
      { dockerConfig: 'config.json' },
      { dockerConfig: resolve('config.json'), credentialHelpers: false },
    ],
    [
      { dockerConfig: 'config.json', credentialHelpers: true },
      { dockerConfig: resolve('config.json'), credentialHelpers: true },
    ],
    [{ cloud: 'google' }, { cloud: 'google' }],
  ])('takes the credentials %j', (credentials, expected) => {
    const { sources } = read({
      sources: { x: registry({ host: 'gcr.io', credentials }) },
    });
    expect(sources[0]).toMatchObject({ credentials: expected });
  });

  it('lets repositories be found instead of named', () => {
    const config = { host: 'ghcr.io', discover: { entities: true } };
    expect(
      read({ sources: { x: { registry: config } } }).sources,
    ).toMatchObject([
      { repositories: [], discover: { entities: true, references: false } },
    ]);
  });

  it('refuses two sources that discover repositories of the same host', () => {
    const source = (name: string) => ({
      registry: {
        host: 'ghcr.io',
        repositories: [name],
        discover: { references: true },
      },
    });
    expect(() => read({ sources: { a: source('a'), b: source('b') } })).toThrow(
      'pacto.sources.a and pacto.sources.b both discover repositories of ghcr.io',
    );
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
