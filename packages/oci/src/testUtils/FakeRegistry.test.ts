import { json, useFakes } from '../__testUtils__/fakes';
import { digestOf } from '../digest';
import { mediaTypes } from '../mediaTypes';
import {
  bearerChallenge,
  countRequests,
  FakeRegistry,
  latency,
  needsToken,
  redirectChain,
  redirectLoop,
  startFakeRegistry,
  tokenAnswer,
} from '.';

const fakes = useFakes();
const mediaType = mediaTypes.ociManifest;
const manifest = (content: unknown) =>
  json({ schemaVersion: 2, mediaType, content });

describe('a fake registry', () => {
  let registry: FakeRegistry;

  beforeEach(async () => {
    registry = await fakes.registry();
    for (const tag of ['1.0.0', '2.0.0']) {
      registry.addManifest('orders', { bytes: manifest(tag), mediaType, tag });
    }
  });

  const list = () => fakes.client(registry).listTags('orders');

  it('forgets tags, manifests with their tags, and repositories', async () => {
    registry.addManifest('orders', {
      bytes: manifest('1.0.0'),
      mediaType,
      tag: 'latest',
    });
    registry.removeTag('orders', '2.0.0');
    expect(await list()).toEqual(['1.0.0', 'latest']);
    registry.removeManifest('orders', digestOf(manifest('1.0.0')));
    expect(await list()).toEqual([]);
    registry.removeRepository('orders');
    await expect(list()).rejects.toMatchObject({
      code: 'REPOSITORY_NOT_FOUND',
    });
  });

  it('counts requests by second, on its own clock', async () => {
    let time = 0;
    const timed = await startFakeRegistry({ now: () => time });
    const rate = countRequests(timed);
    for (const at of [0, 10, 990, 1200, 3500]) {
      time = at;
      await fetch(`${timed.url}/v2/`);
    }
    expect(rate.perSecond()).toEqual([3, 1, 0, 1]);
    expect(rate.most()).toBe(3);
    rate.stop();
    await fetch(`${timed.url}/v2/`);
    expect(rate.most()).toBe(3);
    await timed.stop();
  });

  it('answers later when it is slow', async () => {
    registry.script(/tags/, latency(20));
    expect(await list()).toEqual(['1.0.0', '2.0.0']);
  });

  it.each([
    ['everything', { issuedAt: new Date().toISOString(), expiresIn: 300 }],
    ['no time of issue', { expiresIn: 300 }],
    ['no lifetime', { issuedAt: new Date().toISOString() }],
    ['neither, as Quay does', {}],
    ['the token by its other name', { member: 'access_token' as const }],
  ])('gives tokens with %s', async (_, answer) => {
    const realm = `${registry.url}/token`;
    const scope = 'repository:orders:pull';
    registry.script(
      /tags/,
      needsToken({ realm, scope }, t => t === 'good'),
    );
    registry.script(/token/, tokenAnswer({ token: 'good', ...answer }));
    expect(await list()).toEqual(['1.0.0', '2.0.0']);
    expect(registry.count(/token/)).toBe(1);
    expect(bearerChallenge({ realm, scope })).toBe(
      `Bearer realm="${realm}",scope="${scope}"`,
    );
  });

  it('leads through three addresses, and round in circles', async () => {
    registry.script(/tags/, redirectChain(3));
    expect(await list()).toEqual(['1.0.0', '2.0.0']);
    registry.script(/tags/, redirectChain(4));
    await expect(list()).rejects.toMatchObject({ code: 'FORBIDDEN_REDIRECT' });
    registry.script(/tags/, redirectLoop());
    await expect(list()).rejects.toMatchObject({ code: 'FORBIDDEN_REDIRECT' });
  });

  it('lists referrers where it is told to, and does not know them otherwise', async () => {
    const modern = await startFakeRegistry({ referrers: true });
    const subject = modern.addManifest('orders', {
      bytes: manifest(1),
      mediaType,
    });
    const artifactType = 'application/vnd.example';
    const bytes = json({ mediaType, artifactType, subject });
    const referrer = modern.addManifest('orders', { bytes, mediaType });
    const path = `/v2/orders/referrers/${subject.digest}`;
    const answer = await fetch(`${modern.url}${path}`);
    expect(await answer.json()).toMatchObject({
      manifests: [{ ...referrer, mediaType, artifactType, size: bytes.length }],
    });
    await modern.stop();
    const old = await fetch(`${registry.url}${path}`);
    expect([old.status, await old.text()]).toEqual([
      404,
      '404 page not found\n',
    ]);
  });
});
