import { refuse, send } from '@pacto/oci/testUtils';
import { contractYaml, pushText } from '../__testUtils__/bundles';
import { createTestDatabases } from '../__testUtils__/databases';
import {
  type RegistryScene,
  startRegistryScene,
} from '../__testUtils__/startRegistryScene';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const DAY = 86_400_000;
const HOUR = 3_600_000;

describe('what a source says now', () => {
  let scene: RegistryScene;
  let registry: RegistryScene['registry'];
  let harness: RegistryScene['harness'];
  let writer: RegistryScene['writer'];

  beforeEach(async () => {
    scene = await startRegistryScene(await databases.init('SQLITE_3'));
    ({ registry, harness, writer } = scene);
  });

  afterEach(() => scene.stop());

  const push: RegistryScene['push'] = (...args) => scene.push(...args);
  const service = (name: string) => scene.service(name);
  const state = (name: string) => scene.state(name);
  const problems = () => scene.problems();
  const listOnly = (repositories: string[]) =>
    registry.script(/_catalog/, (_, response) =>
      send(response, 200, { repositories }),
    );

  describe('T11: a list that shrinks', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const missing = async () =>
      (await Promise.all(names.map(service))).flatMap(found =>
        found?.missingSince ? [found.name] : [],
      );

    beforeEach(async () => {
      for (const name of names) await push(name, '1.0.0');
      await harness.sync();
    });

    it('is not believed before it said so three times, and the reason is told since when', async () => {
      listOnly(['a', 'b', 'c']);
      await harness.sync();
      const doubtedAt = harness.at;
      await harness.sync();
      expect(await missing()).toEqual([]);
      expect(await problems()).toMatchObject([
        { repository: undefined, code: 'LISTING_SHRANK', since: doubtedAt },
      ]);
      expect(await harness.lastRun()).toMatchObject({
        outcome: 'partial',
        error: { code: 'LISTING_SHRANK' },
      });

      await harness.sync();
      expect(await missing()).toEqual(['d', 'e']);
      expect(await problems()).toEqual([]);
    });

    it('is forgotten when the list is whole again in between', async () => {
      for (let round = 0; round < 4; round += 1) {
        registry.script(
          /_catalog/,
          (_, response) => send(response, 200, { repositories: ['a', 'b'] }),
          2,
        );
        await harness.sync();
        await harness.sync();
        await harness.sync();
      }
      expect(await missing()).toEqual([]);
      expect(await problems()).toEqual([]);
    });

    it('is believed at once when little is gone', async () => {
      listOnly(['a', 'b', 'c', 'd']);
      await harness.sync();
      expect(await missing()).toEqual(['e']);
    });

    it('is doubted as well when the rights to the repositories are lost', async () => {
      registry.script(/\/v2\/[cde]\/tags/, (_, response) =>
        refuse(response, 404, 'NAME_UNKNOWN'),
      );
      await harness.sync();
      await harness.sync();
      expect(await missing()).toEqual([]);
      expect(await problems()).toContainEqual(
        expect.objectContaining({ code: 'LISTING_SHRANK' }),
      );
    });
  });

  describe('T12: a tag that is pushed again', () => {
    it('leaves a finding with both digests, once, and both revisions', async () => {
      const { digest: first } = await push('a', '1.0.0');
      await harness.sync();
      const { digest: second } = await push('a', '1.0.0', '1.0.0', {
        owner: 'shop',
      });
      await harness.sync({ laterMs: HOUR });
      await harness.sync({ laterMs: HOUR });
      await harness.sync({ laterMs: HOUR });

      const { moves, findings, service: found } = await state('a');
      expect(moves).toEqual([
        {
          tag: '1.0.0',
          from: first,
          to: second,
          at: expect.any(String),
          sameContent: false,
        },
      ]);
      expect(findings).toMatchObject([
        { code: 'TAG_REPUSHED', severity: 'warning' },
      ]);
      expect(findings[0].message).toContain(`${first} became ${second}`);
      expect(found.currentDigest).toBe(second);
      const heads = await harness.stores.revisions.heads([found.id]);
      expect(
        heads
          .get(found.id)
          ?.map(({ digest }) => digest)
          .sort(),
      ).toEqual([first, second].sort());
    });

    it('is only a note when the content is the same', async () => {
      await push('a', '1.0.0');
      await harness.sync();
      const { bytes } = (await writer.fetchManifest('a', '1.0.0'))!;
      const manifest = JSON.parse(Buffer.from(bytes).toString());
      await writer.pushManifest('a', {
        bytes: Buffer.from(JSON.stringify({ ...manifest, annotations: {} })),
        mediaType: manifest.mediaType,
        tag: '1.0.0',
      });
      registry.requests.length = 0;
      await harness.sync({ laterMs: HOUR });

      expect((await state('a')).findings).toMatchObject([
        { code: 'TAG_REPUSHED', severity: 'info' },
      ]);
      // The layer is known; what is fetched is the configuration, once, for its labels.
      const layer = manifest.layers[0].digest;
      expect(registry.count(new RegExp(`blobs/${layer}`))).toBe(0);
    });

    it('is not made of tags that are meant to move', async () => {
      await push('a', '1.0.0');
      await push('a', '1.0.0', 'latest');
      await harness.sync();
      await push('a', '1.1.0');
      await push('a', '1.1.0', 'latest');
      await harness.sync();

      expect(await state('a')).toMatchObject({ moves: [], findings: [] });
      expect((await service('a'))?.version).toBe('1.1.0');
    });
  });

  describe('T13: what vanishes and comes back', () => {
    it('is the same repository as before, with its revisions', async () => {
      const { digest } = await push('a', '1.0.0');
      for (const name of ['b', 'c', 'd', 'e', 'f']) await push(name, '1.0.0');
      await harness.sync();
      const before = await service('a');
      listOnly(['b', 'c', 'd', 'e', 'f']);
      await harness.sync();
      expect(await service('a')).toMatchObject({
        missingSince: harness.at,
        currentDigest: digest,
      });

      listOnly(['a', 'b', 'c', 'd', 'e', 'f']);
      await harness.sync({ laterMs: 6 * DAY });
      expect(await service('a')).toMatchObject({
        id: before!.id,
        firstSeenAt: before!.firstSeenAt,
        currentDigest: digest,
        missingSince: undefined,
      });
    });

    it('is the same tag as before', async () => {
      await push('a', '1.0.0');
      await push('a', '1.1.0');
      await harness.sync();
      const before = (await state('a')).tags;
      registry.script(
        /a\/tags/,
        (_, response) => send(response, 200, { name: 'a', tags: ['1.0.0'] }),
        1,
      );
      await harness.sync();
      expect((await state('a')).tags[1].missingSince).toBe(harness.at);

      await harness.sync();
      expect((await state('a')).tags).toEqual(before);
      expect((await state('a')).findings).toEqual([]);
    });
  });

  it('warns of labels that say something else than the contract, after a closer look', async () => {
    const text = contractYaml({ name: 'a', version: '1.0.0' });
    await pushText(writer, 'a', text, {
      tag: '1.0.0',
      labels: { name: 'test', version: '1.0.0' },
    });
    await harness.sync();
    expect((await state('a')).findings).toEqual([]);
    await harness.sync({ laterMs: HOUR });
    await harness.sync();
    expect((await state('a')).findings).toMatchObject([
      {
        code: 'LABEL_MISMATCH',
        path: 'service.name',
        message: expect.stringContaining('says test, its contract a'),
      },
    ]);

    registry.requests.length = 0;
    await harness.sync({ laterMs: HOUR });
    expect(registry.count(/blobs/)).toBe(0);
  });

  describe('economy', () => {
    it('asks once for a repository in which nothing is new, whatever tags it has', async () => {
      for (const version of ['1.0.0', '1.1.0']) await push('a', version);
      for (const tag of ['latest', 'stable', '1'])
        await push('a', '1.1.0', tag);
      await harness.sync();
      registry.requests.length = 0;
      await harness.sync();
      expect(registry.requests.map(({ url }) => url.split('?')[0])).toEqual([
        '/v2/_catalog',
        '/v2/a/tags/list',
      ]);
    });

    it('asks for tags that are no versions each time where there is nothing else', async () => {
      await push('a', '1.0.0', 'main');
      await harness.sync();
      await push('a', '1.1.0', 'main');
      await harness.sync();
      expect((await service('a'))?.version).toBe('1.1.0');
    });

    it('fetches no blob for another tag on a known digest', async () => {
      await push('a', '1.0.0');
      await harness.sync();
      await push('a', '1.0.0', 'latest');
      registry.requests.length = 0;
      await harness.sync();
      expect(registry.count(/manifests\/latest/)).toBe(1);
      expect(registry.count(/GET .*blobs/)).toBe(0);
    });
  });

  describe('T29: a bundle that arrives damaged', () => {
    it('is fetched again with growing pauses, at once when somebody asks, and when it is pushed again', async () => {
      await push('a', '1.0.0');
      await harness.sync();
      await push('a', '2.0.0');
      const damage = () =>
        registry.script(/GET .*blobs/, (_, response) =>
          send(response, 200, new Uint8Array(10)),
        );
      damage();
      const fetches = async (laterMs: number) => {
        const before = registry.count(/GET .*blobs/);
        await harness.sync({ laterMs });
        return registry.count(/GET .*blobs/) - before;
      };
      const minutes = [5, 1, 1, 2, 3, 1, 4, 4];
      const counts: number[] = [];
      for (const minute of minutes) counts.push(await fetches(minute * 60_000));
      // After 1, 2, 4 and 8 minutes.
      expect(counts).toEqual([1, 1, 0, 1, 0, 1, 0, 1]);
      expect(await problems()).toMatchObject([
        { tag: '2.0.0', code: 'SIZE_MISMATCH', attempts: 5 },
      ]);

      const repository = `${registry.host}/a`;
      const before = registry.count(/GET .*blobs/);
      await harness.prompt({ repository, reason: 'retry', tags: [] });
      expect(registry.count(/GET .*blobs/) - before).toBe(1);

      registry.script(/GET .*blobs/, async (_, response, normal) => {
        const { status, body } = await normal();
        send(response, status, body);
      });
      await push('a', '2.0.0', '2.0.0', { owner: 'shop' });
      await harness.sync({ laterMs: HOUR });
      expect(await service('a')).toMatchObject({ version: '2.0.0' });
      expect(await problems()).toEqual([]);
    });
  });
});
