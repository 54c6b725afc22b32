import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { LayoutStore } from '@pacto/oci';
import { layerOf, pushLayers, tarOf } from '../__testUtils__/archives';
import { contractYaml, pushContract, pushText } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import type { ServiceRecord } from '../store';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const text = contractYaml({ name: 'payments', version: '2.0.0' });

/** Bytes that compress badly, so that it is the limit on sizes that acts and not the one on the ratio. */
function noise(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let index = 0, state = 1; index < size; index += 16) {
    state = (state * 48_271) % 0x7fffffff;
    bytes[index] = state;
  }
  return bytes;
}

interface Case {
  push(writer: LayoutStore, root: string): Promise<{ digest: string }>;
  code: string;
  /** The same digest is fetched again in the next sync. */
  retried?: boolean;
}

const layer = (bytes: Uint8Array) => (writer: LayoutStore) =>
  pushLayers(writer, 'payments', '2.0.0', [bytes]);

const CASES: Record<string, Case> = {
  'a file over the limit': {
    push: layer(
      layerOf(text, {
        name: 'docs/large.md',
        bytes: noise(10 * 1024 * 1024 + 1),
      }),
    ),
    code: 'FILE_TOO_LARGE',
  },
  'a bundle over the limit': {
    push: layer(
      layerOf(
        text,
        ...Array.from({ length: 6 }, (_, index) => ({
          name: `docs/${index}.md`,
          bytes: noise(9 * 1024 * 1024),
        })),
      ),
    ),
    code: 'BUNDLE_TOO_LARGE',
  },
  'too many entries': {
    push: layer(
      layerOf(
        text,
        ...Array.from({ length: 10_001 }, (_, index) => ({
          name: `d/${index}`,
        })),
      ),
    ),
    code: 'TOO_MANY_ENTRIES',
  },
  'a name with ..': {
    push: layer(
      layerOf(text, { name: 'docs/../../x', bytes: Buffer.from('x') }),
    ),
    code: 'INVALID_PATH',
  },
  'an absolute name': {
    push: layer(layerOf(text, { name: '/etc/x', bytes: Buffer.from('x') })),
    code: 'INVALID_PATH',
  },
  'a symbolic link': {
    push: layer(
      layerOf(text, { name: 'x', type: '2', linkName: '/etc/passwd' }),
    ),
    code: 'UNSUPPORTED_ENTRY_TYPE',
  },
  'a truncated archive': {
    push: layer(layerOf(text).subarray(0, 80)),
    code: 'MALFORMED_ARCHIVE',
  },
  'no pacto.yaml': {
    push: layer(tarOf([{ name: 'README.md', bytes: Buffer.from('x') }])),
    code: 'MISSING_CONTRACT',
  },
  'many layers': {
    push: writer =>
      pushLayers(writer, 'payments', '2.0.0', [layerOf(text), layerOf('x')]),
    code: 'INVALID_BUNDLE',
  },
  'broken YAML': {
    push: writer =>
      pushText(writer, 'payments', 'service: {name: [', { tag: '2.0.0' }),
    code: 'YAML_PARSE_ERROR',
  },
  'a contract that is no text': {
    push: writer =>
      pushLayers(writer, 'payments', '2.0.0', [
        tarOf([{ name: 'pacto.yaml', bytes: Buffer.from([0xff, 0xfe, 0]) }]),
      ]),
    code: 'YAML_PARSE_ERROR',
  },
  'bytes that are not those of the digest': {
    push: async (writer, root) => {
      const pushed = await layer(layerOf(text))(writer);
      await damage(root, pushed.digest, bytes => {
        bytes[bytes.length - 5] += 1;
        return bytes;
      });
      return pushed;
    },
    code: 'DIGEST_MISMATCH',
    retried: true,
  },
  'fewer bytes than announced': {
    push: async (writer, root) => {
      const pushed = await layer(layerOf(text))(writer);
      await damage(root, pushed.digest, bytes => bytes.subarray(0, 20));
      return pushed;
    },
    code: 'SIZE_MISMATCH',
    retried: true,
  },
};

/** Changes the layer of a manifest where it lies. */
async function damage(
  root: string,
  digest: string,
  change: (bytes: Buffer) => Buffer,
): Promise<void> {
  const blob = (name: string) =>
    join(root, 'payments', 'blobs', ...name.split(':'));
  const manifest = JSON.parse(await readFile(blob(digest), 'utf8'));
  const file = blob(manifest.layers[0].digest);
  await writeFile(file, change(await readFile(file)));
}

describe('a bundle with', () => {
  const directory = createMockDirectory();
  let writer: LayoutStore;
  let harness: SyncHarness;

  beforeEach(async () => {
    directory.clear();
    writer = LayoutStore.create({ directory: directory.path });
    harness = await SyncHarness.create(await databases.init('SQLITE_3'));
    harness.addSource({ directory: directory.path });
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    });
    await pushContract(writer, 'stock', { name: 'stock', version: '1.0.0' });
  });

  afterEach(() => harness.close());

  it.each(Object.entries(CASES))(
    '%s is refused with its code, and nothing else is',
    async (_, { push, code, retried = false }) => {
      const reader = harness.addSource({ directory: directory.path }).reader;
      const fetchBlob = jest.spyOn(reader, 'fetchBlob');
      const { digest } = await push(writer, directory.path);

      await harness.sync();

      const service = (await harness.service('payments')) as ServiceRecord;
      expect(service).toMatchObject({
        version: '1.0.0',
        status: 'invalid',
        summary: { problems: [{ tag: '2.0.0', code }] },
      });
      expect(await harness.service('stock')).toMatchObject({ status: 'valid' });
      expect(await harness.stores.problems.ofSource('shop')).toEqual([
        {
          sourceId: 'shop',
          repository: 'registry.shop.example/payments',
          tag: '2.0.0',
          code,
          message: expect.stringMatching(/./),
          remedy: expect.stringMatching(/./),
          unreadable: true,
          since: service.lastChangedAt,
          attempts: 1,
          // Of what is settled nobody has to remember when to come back.
          digest: retried ? digest : undefined,
          nextAttemptAt: retried ? '2026-03-01T08:06:00.000Z' : undefined,
        },
      ]);
      const stored = await harness.stores.revisions.get({
        repositoryId: service.id,
        digest,
      });
      expect(stored === undefined).toBe(retried);

      fetchBlob.mockClear();
      await harness.sync();
      expect(fetchBlob.mock.calls.length > 0).toBe(retried);
      expect(await harness.lastRun()).toMatchObject({ outcome: 'partial' });
    },
  );

  it('content that arrives whole in the end is read then', async () => {
    const pushed = await layer(layerOf(text))(writer);
    await damage(directory.path, pushed.digest, bytes =>
      Buffer.from(gunzipSync(bytes)),
    );
    await harness.sync();
    expect(await harness.service('payments')).toMatchObject({
      version: '1.0.0',
    });

    directory.clear();
    await pushContract(writer, 'payments', {
      name: 'payments',
      version: '1.0.0',
    });
    await pushContract(writer, 'stock', { name: 'stock', version: '1.0.0' });
    await layer(layerOf(text))(writer);
    await harness.sync();

    expect(await harness.service('payments')).toMatchObject({
      version: '2.0.0',
      status: 'valid',
      summary: { problems: [] },
    });
    expect(await harness.stores.problems.ofSource('shop')).toEqual([]);
    expect(await harness.lastRun()).toMatchObject({ outcome: 'ok' });
  });

  it('a re-push of bad content under the only tag keeps what was shown', async () => {
    await harness.sync();
    await pushLayers(writer, 'payments', '1.0.0', [
      layerOf('not: [a contract'),
    ]);

    await harness.sync({ laterMs: 7_200_000 });

    expect(await harness.service('payments')).toMatchObject({
      version: '1.0.0',
      status: 'invalid',
      summary: { problems: [{ tag: '1.0.0', code: 'YAML_PARSE_ERROR' }] },
    });
  });
});
