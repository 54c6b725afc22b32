import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EventsHarness } from './__testUtils__/EventsHarness';
import { basic, hmac, SECRET } from './__testUtils__/webhooks';

jest.setTimeout(60_000);

const AUTHORIZED = { authorization: `Bearer ${SECRET}` };
const MEBIBYTE = 1024 * 1024;

function envelope(options: { id: string; minutesAgo?: number }) {
  const { id, minutesAgo = 0 } = options;
  const timestamp = new Date(Date.now() - minutesAgo * 60_000).toISOString();
  return { events: [{ id, timestamp, action: 'push' }] };
}

/** JSON of exactly that many bytes. */
function bodyOf(bytes: number): string {
  const text = JSON.stringify({ fill: '' });
  return text.replace('""', `"${'x'.repeat(bytes - text.length)}"`);
}

describe('the events module', () => {
  let harness: EventsHarness;
  let directory: string;
  let failure: Error | undefined;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pacto-webhook-'));
    await writeFile(join(directory, 'secret'), `${SECRET}\n`);
    const webhook = (type: string, more: Record<string, string> = {}) => ({
      type,
      registry: 'registry.test',
      ...(more.secretFile ? {} : { secret: SECRET }),
      ...more,
    });
    harness = await EventsHarness.start({
      webhooks: {
        main: webhook('distribution'),
        packages: webhook('github'),
        azure: webhook('acr'),
        hub: webhook('docker-hub'),
        quay: webhook('quay'),
        jfrog: webhook('artifactory'),
        rotated: webhook('quay', { secretFile: join(directory, 'secret') }),
      },
      onPublish: () => {
        if (failure) throw failure;
      },
    });
  });

  afterAll(async () => {
    await harness.stop();
    await rm(directory, { recursive: true });
  });

  beforeEach(() => {
    harness.published.length = 0;
    harness.logger.warn.mockClear();
  });

  it('publishes what proves its origin, without the secret', async () => {
    const body = envelope({ id: 'first' });
    expect(
      await harness.post('main', { body, headers: AUTHORIZED }),
    ).toMatchObject({ status: 202 });
    const [event, ...others] = harness.published;
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      topic: 'pacto.webhook.main',
      eventPayload: body,
    });
    expect(JSON.stringify(event.metadata)).not.toContain(SECRET);
  });

  it.each([
    'application/vnd.docker.distribution.events.v1+json',
    'application/cloudevents+json; charset=utf-8',
    'text/plain',
  ])('reads %s as JSON', async type => {
    const headers = { ...AUTHORIZED, 'content-type': type };
    const body = envelope({ id: type });
    expect(await harness.post('main', { body, headers })).toMatchObject({
      status: 202,
    });
    expect(harness.published[0].eventPayload).toEqual(body);
  });

  it('takes the secret from the URL where a registry has no other place', async () => {
    const body = { repository: { repo_name: 'shop/orders' } };
    const query = `?token=${SECRET}`;
    expect(await harness.post('hub', { body, query })).toMatchObject({
      status: 202,
    });
    expect(harness.published).toHaveLength(1);
    expect(await harness.post('main', { body, query })).toMatchObject({
      status: 401,
    });
  });

  it('answers the handshake of Event Grid, and only to who knows the secret', async () => {
    const body = [
      {
        id: '1',
        eventType: 'Microsoft.EventGrid.SubscriptionValidationEvent',
        eventTime: new Date().toISOString(),
        data: { validationCode: 'a-code' },
      },
    ];
    expect(
      await harness.post('azure', { body, query: `?token=${SECRET}` }),
    ).toEqual({ status: 200, body: { validationResponse: 'a-code' } });
    expect(await harness.post('azure', { body })).toEqual({
      status: 401,
      body: {},
    });
    expect(harness.published).toEqual([]);
  });

  it('reads the secret again from its file', async () => {
    const file = join(directory, 'secret');
    const send = async (secret: string) => {
      const headers = { authorization: basic('pacto', secret) };
      const { status } = await harness.post('rotated', { body: {}, headers });
      return status;
    };
    expect(await send(SECRET)).toBe(202);
    await writeFile(file, 'another-secret-of-the-tests\n');
    expect(await send(SECRET)).toBe(401);
    expect(await send('another-secret-of-the-tests')).toBe(202);
    await writeFile(file, '\n');
    expect(await send('')).toBe(503);
    await rm(file);
    expect(await send('another-secret-of-the-tests')).toBe(503);
    expect(harness.logger.warn).toHaveBeenLastCalledWith(
      expect.stringContaining('secretFile must have 16 characters or more'),
      expect.objectContaining({ reason: 'no-secret' }),
    );
  });

  it('takes again what could not be passed on', async () => {
    const body = envelope({ id: 'twice' });
    failure = new Error('no database');
    const failed = await harness.post('main', { body, headers: AUTHORIZED });
    failure = undefined;
    expect(failed.status).toBe(500);
    await harness.post('main', { body, headers: AUTHORIZED });
    expect(harness.published).toHaveLength(1);
  });

  describe('T16: forged, replayed and oversized notifications', () => {
    it.each([
      ['no signature', {}],
      ['a bad signature', { 'x-hub-signature-256': `sha256=${hmac('other')}` }],
      ['a bearer token', AUTHORIZED],
    ])('refuses %s and tells nothing', async (_, headers) => {
      const body = { action: 'published' };
      expect(
        await harness.post('packages', {
          body,
          headers: headers as Record<string, string>,
        }),
      ).toEqual({ status: 401, body: {} });
      expect(harness.published).toEqual([]);
    });

    it('says the same to a body that is not JSON, before it is looked at', async () => {
      expect(await harness.post('packages', { body: '{"action":' })).toEqual({
        status: 401,
        body: {},
      });
      expect(
        await harness.post('main', { body: '{"a":', headers: AUTHORIZED }),
      ).toEqual({ status: 400, body: {} });
      expect(harness.published).toEqual([]);
    });

    it('takes a good signature', async () => {
      const body = JSON.stringify({ action: 'published', package: {} });
      const headers = { 'x-hub-signature-256': `sha256=${hmac(body)}` };
      expect(await harness.post('packages', { body, headers })).toMatchObject({
        status: 202,
      });
      expect(harness.published).toHaveLength(1);
    });

    it('publishes nothing that is old or ahead of time', async () => {
      for (const minutesAgo of [11, -6]) {
        const body = envelope({ id: `${minutesAgo}`, minutesAgo });
        // Not an error: docker-registry would send it again for ever, and nothing after it.
        expect(
          await harness.post('main', { body, headers: AUTHORIZED }),
        ).toEqual({ status: 202, body: {} });
      }
      expect(harness.published).toEqual([]);
      expect(harness.logger.warn).toHaveBeenCalledTimes(2);
    });

    it('publishes once what is replayed 100 times', async () => {
      const body = envelope({ id: 'replayed' });
      for (let round = 0; round < 100; round += 1) {
        await harness.post('main', { body, headers: AUTHORIZED });
      }
      expect(harness.published).toHaveLength(1);

      const signed = JSON.stringify({ action: 'updated', package: {} });
      const headers = { 'x-hub-signature-256': `sha256=${hmac(signed)}` };
      for (let round = 0; round < 100; round += 1) {
        await harness.post('packages', { body: signed, headers });
      }
      expect(harness.published).toHaveLength(2);
    });

    it('takes a mebibyte and no more', async () => {
      const send = async (body: string | Buffer, headers = {}) => {
        const answer = await harness.post('main', {
          body,
          headers: { ...AUTHORIZED, ...headers },
        });
        return answer.status;
      };
      expect(await send(bodyOf(MEBIBYTE))).toBe(202);
      expect(await send(bodyOf(MEBIBYTE + 1))).toBe(413);
      const bomb = gzipSync(bodyOf(50 * MEBIBYTE));
      expect(bomb.length).toBeLessThan(MEBIBYTE);
      expect(await send(bomb, { 'content-encoding': 'gzip' })).toBe(413);
      expect(harness.published).toHaveLength(1);
    });

    it('writes a few lines of a flood, and no secret', async () => {
      const guess = 'a-guess-of-the-secret';
      for (let index = 0; index < 500; index += 1) {
        await harness.post('quay', {
          body: { index },
          headers: { authorization: guess },
          query: `?token=${guess}`,
        });
      }
      expect(harness.published).toEqual([]);
      expect(harness.logger.warn).toHaveBeenCalledTimes(1);
      const lines = JSON.stringify([
        harness.logger.warn.mock.calls,
        harness.logger.info.mock.calls,
        harness.logger.error.mock.calls,
      ]);
      expect(lines).not.toContain(guess);
      expect(lines).not.toContain(SECRET);
    });
  });
});
