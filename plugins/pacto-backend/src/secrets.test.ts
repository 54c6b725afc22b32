import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  createMockDirectory,
  mockCredentials,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { RegistryClient } from '@pacto/oci';
import { type FakeRegistry, startFakeRegistry } from '@pacto/oci/testUtils';
import type { Knex } from 'knex';
import { pushContract } from './__testUtils__/bundles';
import { canaries, findCanaries, textOf } from './__testUtils__/canaries';
import { OPERATIONS } from './__testUtils__/checkAnswer';
import {
  type Leak,
  leakyAnswers,
  leakyBackground,
} from './__testUtils__/leakyAnswers';
import { PluginHarness } from './__testUtils__/PluginHarness';
import { readPactoConfig, type SourceConfig } from './config';
import { OciContractSource } from './sync';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const logs = ['debug', 'info', 'warn', 'error'] as const;

describe('T15: secrets are seen nowhere', () => {
  const directory = createMockDirectory();
  const registries: FakeRegistry[] = [];
  let proxy: Server;
  let knex: Knex;
  let harness: PluginHarness;
  let sources: Record<string, JsonObject>;

  beforeAll(async () => {
    directory.setContent({
      password: canaries.passwordFile,
      token: `${canaries.tokenFile}\n`,
      'two-lines': `${canaries.passwordFile}\n${canaries.tokenFile}\n`,
      'key.pem': `-----BEGIN PRIVATE KEY-----\n${canaries.clientKey}\n-----END PRIVATE KEY-----\n`,
      'garbage.json': `{"auths": ${canaries.dockerConfig}`,
    });
    proxy = createServer().on('connect', (request, socket) => {
      const echo = request.headers['proxy-authorization'];
      socket.on('error', () => {});
      socket.end(`HTTP/1.1 407 ${echo}\r\nx-echo: ${echo}\r\n\r\n${echo}`);
    });
    await new Promise<void>(done => proxy.listen(0, '127.0.0.1', done));
    sources = {};
    for (const index of Object.keys(leakyAnswers).keys()) {
      await addRegistry(index);
    }
    addUnusable();
    knex = await databases.init('SQLITE_3');
    harness = await PluginHarness.start({
      knex,
      config: { sources, sync: { versionTagRecheck: { hours: 0 } } },
    });
    await syncAll();
    registries.forEach((registry, index) =>
      fail(registry, Object.values(leakyAnswers)[index]),
    );
    await syncAll();
  });

  afterAll(async () => {
    await harness.stop();
    proxy.close();
    for (const registry of registries) await registry.stop();
  });

  /** A registry, and a source for each way to sign in to it. */
  async function addRegistry(index: number) {
    const registry = await startFakeRegistry();
    registries.push(registry);
    const { host } = registry;
    const writer = RegistryClient.create({
      host,
      plainHttp: true,
      privateAddresses: true,
    });
    const accounts = accountsOf(index, host);
    for (const [kind, credentials] of Object.entries(accounts)) {
      const repository = `acme/${kind.toLowerCase()}`;
      const contract = {
        name: `${kind}-${index}`.toLowerCase(),
        version: '1.0.0',
      };
      await pushContract(writer, repository, contract);
      sources[`${kind}-${index}`] = {
        registry: {
          host,
          plainHttp: true,
          privateAddresses: true,
          repositories: [repository],
          credentials,
          requestsPerSecond: 1000,
        },
      };
    }
    await writer.close();
  }

  /** From now on the registry says everything it knows. */
  function fail(registry: FakeRegistry, leak: Leak) {
    registry.script(/^GET/, (request, response) => {
      if (/token\?|storage\?/.test(request.url!)) {
        leakyBackground(request, response);
      } else if (!request.headers.authorization) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' });
        response.end();
      } else {
        leak(request, response);
      }
    });
  }

  /** Each way to fail meets a password and a token, from changing places. */
  function accountsOf(index: number, host: string): Record<string, JsonObject> {
    const path = (name: string) => directory.resolve(name);
    const auth = Buffer.from(`robot:${canaries.dockerConfig}`);
    const dockerConfig = `config-${index}.json`;
    directory.addContent({
      [dockerConfig]: JSON.stringify({
        auths: { [host]: { auth: auth.toString('base64') } },
      }),
    });
    const passwords = [
      { username: 'robot', password: canaries.password },
      { username: 'robot', passwordFile: path('password') },
      { dockerConfig: path(dockerConfig) },
    ];
    const tokens = [{ token: canaries.token }, { tokenFile: path('token') }];
    return {
      password: passwords[index % passwords.length],
      token: tokens[index % tokens.length],
    };
  }

  /** Sources whose settings are the trouble. */
  function addUnusable() {
    const { port } = proxy.address() as AddressInfo;
    const unusable: Record<string, JsonObject> = {
      proxy: { proxy: `http://robot:${canaries.proxy}@127.0.0.1:${port}` },
      key: {
        tls: {
          certFile: directory.resolve('key.pem'),
          keyFile: directory.resolve('key.pem'),
        },
      },
      lines: { credentials: { tokenFile: directory.resolve('two-lines') } },
      garbage: {
        credentials: { dockerConfig: directory.resolve('garbage.json') },
      },
    };
    for (const [id, settings] of Object.entries(unusable)) {
      sources[id] = {
        registry: {
          host: `${id}.registry.invalid`,
          repositories: ['acme/orders'],
          ...settings,
        },
      };
    }
  }

  async function syncAll() {
    await Promise.all(Object.keys(sources).map(id => harness.sync(id)));
  }

  async function everyAnswer() {
    const { items } = await harness.get('/services?limit=100');
    const [service] = items;
    const versions = await harness.get(`/services/${service.id}/versions`);
    const [{ digest }] = versions.items;
    const answers = [];
    const reads = OPERATIONS.filter(([method]) => method === 'get');
    for (const [, template] of reads) {
      for (const id of /sourceId/.test(template)
        ? Object.keys(sources)
        : ['x']) {
        const path = template
          .replace('{serviceId}', service.id)
          .replace('{digest}', digest)
          .replace('{sourceId}', id)
          .replaceAll(/\{\w+\}/g, 'x');
        const who = /snapshot/.test(path)
          ? mockCredentials.service
          : mockCredentials.user;
        const { status, text, headers } = await harness.call(
          'get',
          path,
          who.header(),
        );
        answers.push({ path, status, text, headers });
      }
    }
    return answers;
  }

  it('by whoever looks for them in this test', () => {
    for (const secret of Object.values(canaries)) {
      for (const text of [secret, `robot:${secret}`, `x:y:${secret}`]) {
        expect(findCanaries(text)).not.toEqual([]);
        expect(findCanaries(Buffer.from(text).toString('base64'))).not.toEqual(
          [],
        );
      }
    }
    const cause = new Error('inner', { cause: { bytes: canaries.token } });
    expect(findCanaries(textOf(new Error('outer', { cause })))).not.toEqual([]);
  });

  it('although the registries were shown them, and failed', async () => {
    const sent = textOf(registries.map(({ requests }) => requests));
    const encoded = (secret: string) =>
      Buffer.from(`robot:${secret}`).toString('base64');
    const arrived = [
      canaries.token,
      canaries.tokenFile,
      encoded(canaries.password),
      encoded(canaries.passwordFile),
      encoded(canaries.dockerConfig),
      canaries.signedQuery,
    ].map(secret => sent.includes(secret));
    expect(arrived).toEqual(Array(6).fill(true));
    const { items } = await harness.get('/sources');
    const healthy = items.filter(
      ({ health }: { health: string }) => health === 'ok',
    );
    expect(healthy).toEqual([]);
    expect(items).toHaveLength(Object.keys(sources).length);
  });

  it('in logs', () => {
    const calls = logs.flatMap(level => harness.logger[level].mock.calls);
    expect(calls.length).toBeGreaterThan(0);
    expect(findCanaries(textOf(calls))).toEqual([]);
    expect(findCanaries(textOf(harness.logger.child.mock.calls))).toEqual([]);
  });

  it('in events and audit events', () => {
    expect(harness.events.publish.mock.calls.length).toBeGreaterThan(0);
    const told = [
      harness.events.publish.mock.calls,
      harness.auditor.createEvent.mock.calls,
    ];
    expect(findCanaries(textOf(told))).toEqual([]);
  });

  it('in the database', async () => {
    const tables = await knex('sqlite_master')
      .where({ type: 'table' })
      .pluck('name');
    expect(tables).toContain('sync_runs');
    for (const table of tables) {
      const rows = await knex(table).select('*');
      const bytes = rows.flatMap(row =>
        Object.values(row)
          .filter(Buffer.isBuffer)
          .map(value => value.toString('latin1')),
      );
      expect(findCanaries(textOf([table, rows, bytes]))).toEqual([]);
    }
  });

  it('in any answer of the API', async () => {
    const answers = await everyAnswer();
    const good = answers.filter(({ status }) => status === 200);
    expect(good.length).toBeGreaterThan(50);
    expect(findCanaries(textOf(answers))).toEqual([]);
  });

  it('in what is thrown, with all its causes', async () => {
    const config = readPactoConfig(new ConfigReader({ pacto: { sources } }));
    const thrown = await Promise.all(config.sources.map(errorsOf));
    const errors = thrown.flat();
    expect(errors.every(error => error instanceof Error)).toBe(true);
    expect(findCanaries(textOf(errors))).toEqual([]);
  });

  it('in what is said about a configuration that is wrong', () => {
    const wrong = [
      { credentials: { password: canaries.password } },
      { credentials: { token: canaries.token, cloud: 'aws' } },
      { proxy: `robot:${canaries.proxy}@proxy:3128` },
      { host: `robot:${canaries.password}@registry.example` },
    ].map(settings => {
      const registry = {
        host: 'registry.example',
        repositories: ['acme/orders'],
        ...settings,
      };
      const data = { pacto: { sources: { shop: { registry } } } };
      try {
        return readPactoConfig(new ConfigReader(data as JsonObject));
      } catch (error) {
        return error;
      }
    });
    expect(wrong.every(error => error instanceof Error)).toBe(true);
    expect(findCanaries(textOf(wrong))).toEqual([]);
  });
});

/** What a source throws, whatever it is asked for. */
async function errorsOf(config: SourceConfig): Promise<unknown[]> {
  const source = OciContractSource.fromConfig(config);
  const [repository] = config.repositories;
  const layer = { mediaType: 'x', digest: `sha256:${'0'.repeat(64)}`, size: 9 };
  const work = [
    source.reader.listTags(repository),
    source.reader.fetchManifest(repository, '1.0.0'),
    source.reader.fetchBlob(repository, layer),
    source.reader.listRepositories(),
  ];
  const errors = await Promise.all(
    work.map(each => each.catch(error => error)),
  );
  await source.close();
  return errors;
}
