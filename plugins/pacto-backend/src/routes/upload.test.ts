import { gzipSync } from 'node:zlib';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore, packBundle } from '@pacto/oci';
import {
  contractYaml,
  fileEntry,
  pushContract,
} from '../__testUtils__/bundles';
import { checkAnswer } from '../__testUtils__/checkAnswer';
import type { PluginHarness } from '../__testUtils__/PluginHarness';
import { HOST, idOf } from '../__testUtils__/startShop';
import { createTestDatabases } from '../__testUtils__/databases';
import {
  PluginHarness as Harness,
  contractEntity,
} from '../__testUtils__/PluginHarness';

jest.setTimeout(60_000);

const MORE =
  'interfaces: [{name: api, type: http, port: 80, contract: api.json}]\n';

const api = (...paths: string[]) =>
  JSON.stringify({
    openapi: '3.0.0',
    info: { title: 'Payments', version: '1' },
    paths: Object.fromEntries(
      paths.map(path => [path, { get: { responses: {} } }]),
    ),
  });

describe('POST diff/upload', () => {
  const directory = createMockDirectory();
  const databases = createTestDatabases();
  const path = `/services/${idOf('payments')}/diff/upload`;
  let harness: PluginHarness;
  let from: string;
  let tables: () => Promise<unknown>;

  beforeAll(async () => {
    const writer = LayoutStore.create({ directory: directory.path });
    const contract = { name: 'payments', version: '1.0.0', more: MORE };
    const pushed = await pushContract(writer, 'payments', contract, {
      files: { 'api.json': api('/pay', '/refund') },
    });
    from = pushed.digest;
    const knex = await databases.init('SQLITE_3');
    harness = await Harness.start({
      knex,
      config: {
        sources: {
          shop: { layout: { directory: directory.path, host: HOST } },
        },
      },
      entities: [contractEntity('payments', `${HOST}/payments`)],
    });
    await harness.sync();
    tables = async () => [
      await knex('diffs'),
      await knex('blobs').count(),
      await knex('revisions').count(),
    ];
  });

  beforeEach(() => {
    harness.policy = {};
  });

  afterAll(() => harness.stop());

  const send = (body: object, query = `from=${from}`) =>
    harness.call('post', `${path}?${query}`).send(body);

  const next = (more = MORE) =>
    contractYaml({ name: 'payments', version: '1.1.0', more });

  const packed = () =>
    packBundle(
      [fileEntry('pacto.yaml', next()), fileEntry('api.json', api('/pay'))],
      { name: 'payments', version: '1.1.0', pactoVersion: '1.0' },
    );

  it.each<[string, () => object]>([
    [
      'files',
      () => ({
        files: [
          { path: 'pacto.yaml', text: next() },
          { path: 'api.json', text: api('/pay') },
        ],
      }),
    ],
    [
      'a .tar.gz',
      () => ({ archive: Buffer.from(packed().layer).toString('base64') }),
    ],
  ])('compares with %s, and keeps nothing', async (_, body) => {
    const before = await tables();
    const answer = await send(body());
    checkAnswer({ method: 'post', path, status: 200, body: answer.body });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      from: { digest: from, version: '1.0.0' },
      to: { name: 'payments', version: '1.1.0', valid: true },
      profile: 'deep',
      classification: 'BREAKING',
      step: { step: 'minor', fits: 'no' },
    });
    expect(answer.body.items).toContainEqual(
      expect.objectContaining({
        type: 'removed',
        path: expect.stringContaining('/refund'),
      }),
    );
    expect(await tables()).toEqual(before);
  });

  it('says what is wrong with the contract', async () => {
    const { status, body } = await send({
      files: [{ path: 'pacto.yaml', text: next() }],
    });
    expect(status).toBe(200);
    expect(body.to).toMatchObject({ valid: false });
    expect(body.to.totalFindings).toBeGreaterThan(0);
    const broken = await send({ files: [{ path: 'pacto.yaml', text: '[' }] });
    expect(broken.body).toMatchObject({
      completeness: 'partial',
      to: { valid: false },
    });
  });

  it.each<[string, object, object]>([
    [
      'no contract',
      { files: [{ path: 'a', text: '' }] },
      { code: 'MISSING_CONTRACT' },
    ],
    [
      'a path out of the bundle',
      { files: [{ path: '../pacto.yaml', text: '' }] },
      { code: 'INVALID_PATH', path: '../pacto.yaml' },
    ],
    ['no base64', { archive: 'not base64!' }, { code: 'MALFORMED_ARCHIVE' }],
    ['no archive', { archive: 'AAAA' }, { code: 'MALFORMED_ARCHIVE' }],
    [
      'an archive that unpacks to far too much',
      {
        archive: gzipSync(Buffer.alloc(80 * 1024 * 1024)).toString('base64'),
      },
      { code: 'BUNDLE_TOO_LARGE' },
    ],
  ])('refuses %s', async (_, upload, expected) => {
    const { status, body } = await send(upload);
    expect(status).toBe(422);
    expect(body.error).toMatchObject({
      ...expected,
      remedy: expect.stringMatching(/./),
    });
  });

  it('refuses other bodies, and those that are too large', async () => {
    expect((await send({})).status).toBe(400);
    expect((await send({ archive: '', files: [] })).status).toBe(400);
    const large = await send({ archive: 'A'.repeat(15 * 1024 * 1024) });
    expect(large.status).toBe(413);
    expect(large.body.error).toMatchObject({
      code: 'UPLOAD_TOO_LARGE',
      remedy: expect.stringMatching(/./),
    });
    // Only there.
    const other = await harness
      .call('post', '/sources/shop/sync')
      .send({ archive: 'A'.repeat(1024 * 1024) });
    expect(other.status).toBe(400);
  });

  it('finds no hidden service, and no revision that is not there', async () => {
    const body = { files: [{ path: 'pacto.yaml', text: next() }] };
    const none = `sha256:${'0'.repeat(64)}`;
    expect((await send(body, `from=${none}`)).status).toBe(404);
    harness.policy = { entities: { hidden: ['component:default/payments'] } };
    const hidden = await send(body);
    expect(hidden.status).toBe(404);
    expect(hidden.text).not.toContain('payments');
  });
});
