import { createMockDirectory } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/databases';
import type { PluginHarness } from '../__testUtils__/PluginHarness';
import {
  HOST,
  idOf,
  OPENAPI,
  startSmallFleet,
} from '../__testUtils__/smallFleet';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'versions and revisions, %s',
  databaseId => {
    const directory = createMockDirectory();
    let harness: PluginHarness;
    let digests: Record<string, string>;

    beforeAll(async () => {
      ({ harness, digests } = await startSmallFleet({
        directory: directory.path,
        knex: await databases.init(databaseId),
      }));
      await harness.sync();
    });

    afterAll(() => harness.stop());

    it('GET versions: newest first, with the one that could not be read', async () => {
      const path = `/services/${idOf('payments')}/versions`;
      const { items, totalItems } = await harness.get(path);
      expect(totalItems).toBe(3);
      expect(items).toMatchObject([
        {
          tags: ['1.2.0'],
          state: 'invalid',
          current: false,
          findings: [{ code: 'YAML_PARSE_ERROR', position: { line: 1 } }],
        },
        {
          version: '1.1.0',
          digest: digests.payments2,
          tags: ['1.1.0'],
          state: 'valid',
          current: true,
          size: expect.any(Number),
        },
        { version: '1.0.0', current: false },
      ]);

      const first = await harness.get(`${path}?limit=2`);
      const { nextCursor } = first.pageInfo;
      const second = await harness.get(`${path}?limit=2&cursor=${nextCursor}`);
      expect([...first.items, ...second.items]).toEqual(items);
      expect(second.pageInfo).toEqual({});
    });

    describe('GET revision', () => {
      const pathOf = (digest: string) =>
        `/services/${idOf('payments')}/revisions/${digest}`;

      it('answers with an ETag', async () => {
        const { revision } = await harness.get(pathOf(digests.payments1));
        expect(revision).toMatchObject({
          digest: digests.payments1,
          repository: `${HOST}/payments`,
          version: '1.0.0',
          tags: ['1.0.0'],
          state: 'valid',
          current: false,
          contract: { service: { name: 'payments' } },
          contentHash: expect.stringMatching(/^sha256:/),
          layer: { digest: expect.stringMatching(/^sha256:/) },
          files: [
            { path: 'docs/<b>.md', size: 8 },
            { path: 'interfaces/api.yaml', size: OPENAPI.length },
            { path: 'pacto.yaml', size: expect.any(Number) },
          ],
        });
        const { headers } = await harness.call(
          'get',
          pathOf(digests.payments1),
        );
        expect(headers['cache-control']).toBe('private, no-cache');
        const again = await harness
          .call('get', pathOf(digests.payments1))
          .set('If-None-Match', headers.etag);
        expect(again.status).toBe(304);
        const other = await harness
          .call('get', pathOf(digests.payments2))
          .set('If-None-Match', headers.etag);
        expect(other.status).toBe(200);
      });

      it.each([
        [`sha256:${'0'.repeat(64)}`, 404],
        ['sha256:abc', 400],
        ['1.0.0', 200],
        ['9.9.9', 404],
        ['1.0.0%2F..', 400],
      ])('%s: %s', async (digest, expected) => {
        const { status } = await harness.call('get', pathOf(digest));
        expect(status).toBe(expected);
      });

      it('answers about a version alike', async () => {
        const { revision } = await harness.get(pathOf('1.0.0'));
        expect(revision.digest).toBe(digests.payments1);
        expect(await harness.get(pathOf(digests.payments1))).toMatchObject({
          revision,
        });
      });

      it('serves files inert', async () => {
        const path = `${pathOf(digests.payments1)}/file?path=docs/%3Cb%3E.md`;
        const { status, headers, text } = await harness.call('get', path);
        expect(status).toBe(200);
        expect(text).toBe('<script>');
        expect(headers).toMatchObject({
          'content-type': 'text/plain; charset=utf-8',
          'x-content-type-options': 'nosniff',
          'content-security-policy': "sandbox; default-src 'none'",
          'content-disposition': 'attachment',
          'cache-control': 'private, no-cache',
          'pacto-completeness': 'partial',
          'pacto-as-of': expect.stringMatching(/Z$/),
        });
        expect(
          JSON.parse(decodeURIComponent(headers['pacto-limitations'])),
        ).toMatchObject([{ code: 'PARTIALLY_READ' }]);
        const again = await harness
          .call('get', path)
          .set('If-None-Match', headers.etag);
        expect(again.status).toBe(304);
        expect(again.text).toBe('');
      });

      it('serves bytes as bytes', async () => {
        const path = `${pathOf(digests.payments2)}/file?path=logo.png`;
        const { headers, body } = await harness.call('get', path);
        expect(headers['content-type']).toBe('application/octet-stream');
        expect([...body]).toEqual([0x89, 0, 1]);
      });

      it.each([
        ['../secret', 404],
        ['docs', 404],
        ['\0', 404],
        ['', 400],
      ])('answers %p with %s', async (file, expected) => {
        const { status } = await harness.call(
          'get',
          `${pathOf(digests.payments1)}/file?path=${encodeURIComponent(file)}`,
        );
        expect(status).toBe(expected);
      });
    });
  },
);
