import { getEventListeners } from 'node:events';
import { json, useFakes } from '../__testUtils__/fakes';
import { mediaTypes } from '../mediaTypes';
import { FakeRegistry, refuse, send, startFakeRegistry } from '../testUtils';

const fakes = useFakes();
const tagList = /tags\/list/;

describe('faults of a registry', () => {
  let registry: FakeRegistry;

  beforeEach(async () => {
    registry = await fakes.registry();
    const manifest = {
      bytes: json({}),
      mediaType: mediaTypes.ociManifest,
      tag: '1.0.0',
    };
    registry.addManifest('orders', manifest);
  });

  it.each([
    [408, 'UNAVAILABLE'],
    [429, 'RATE_LIMITED'],
    [500, 'UNAVAILABLE'],
    [502, 'UNAVAILABLE'],
    [503, 'UNAVAILABLE'],
    [504, 'UNAVAILABLE'],
  ])(
    'repeats a request that was answered with %i, and reports it in the end',
    async (status, code) => {
      registry.script(
        tagList,
        (_, response) => refuse(response, status, 'BUSY'),
        1,
      );
      expect(
        await fakes.client(registry, { retries: 1 }).listTags('orders'),
      ).toEqual(['1.0.0']);

      registry.script(tagList, (_, response) =>
        refuse(response, status, 'BUSY'),
      );
      const client = fakes.client(registry, { retries: 1 });
      await expect(client.listTags('orders')).rejects.toMatchObject({
        code,
        status,
        retryable: true,
      });
      expect(registry.count(tagList)).toBe(4);
    },
  );

  it('gives up on a body that stops', async () => {
    registry.script(tagList, (_, response) =>
      response.writeHead(200).write('{'),
    );
    const client = fakes.client(registry, { timeouts: { bodyMs: 50 } });
    await expect(client.listTags('orders')).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
  });

  it('gives up on a head that never gets beyond interim answers', async () => {
    registry.script(tagList, ({ socket }) => {
      const drip = setInterval(
        () => socket.write('HTTP/1.1 102 Processing\r\n\r\n'),
        20,
      );
      socket.on('close', () => clearInterval(drip));
    });
    const timeouts = { connectMs: 200, headersMs: 200 };
    const client = fakes.client(registry, { timeouts });
    await expect(client.listTags('orders')).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
  });

  it.each([307, 500])(
    'gives up on an answer with status %i that drips',
    async status => {
      registry.script(tagList, (_, response) => {
        response.writeHead(status, { location: '/elsewhere' });
        const drip = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(drip));
      });
      const client = fakes.client(registry, { timeouts: { bodyMs: 300 } });
      await expect(client.listTags('orders')).rejects.toMatchObject({
        code: 'TIMEOUT',
      });
    },
  );

  it('explains that nobody listens', async () => {
    const gone = await startFakeRegistry();
    await gone.stop();
    await expect(fakes.client(gone).listTags('orders')).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('sends so many requests at the same time and no more', async () => {
    let active = 0;
    let most = 0;
    registry.script(tagList, (_, response) => {
      active += 1;
      most = Math.max(most, active);
      setTimeout(() => {
        active -= 1;
        send(response, 200, { tags: [] });
      }, 10);
    });
    const client = fakes.client(registry, { concurrency: 3 });
    await Promise.all(
      Array.from({ length: 12 }, () => client.listTags('orders')),
    );
    expect(most).toBe(3);
  });
});

describe('stopping', () => {
  it('ends requests under way, those that wait, and sends no more', async () => {
    const registry = await fakes.registry();
    registry.script(tagList, () => {});
    const client = fakes.client(registry, { concurrency: 1, retries: 3 });
    const controller = new AbortController();
    const { signal } = controller;
    const work = [1, 2, 3].map(() => client.listTags('orders', { signal }));
    const results = Promise.allSettled(work);
    while (registry.requests.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    controller.abort();
    for (const result of await results) {
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { code: 'CANCELLED', retryable: false },
      });
    }
    await expect(client.listTags('orders', { signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(registry.requests).toHaveLength(1);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('ends a pause between attempts', async () => {
    const registry = await fakes.registry();
    registry.script(tagList, (_, response) =>
      response.writeHead(429, { 'retry-after': '20' }).end(),
    );
    const controller = new AbortController();
    const work = fakes
      .client(registry, { retries: 3 })
      .listTags('orders', { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('calls a time limit of the caller one', async () => {
    const registry = await fakes.registry();
    registry.script(tagList, () => {});
    const signal = AbortSignal.timeout(30);
    const work = fakes
      .client(registry, { retries: 3 })
      .listTags('orders', { signal });
    await expect(work).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('ends everything when the client is closed', async () => {
    const registry = await fakes.registry();
    registry.script(tagList, () => {});
    const client = fakes.client(registry, { retries: 3 });
    const work = client.listTags('orders').catch(error => error);
    while (registry.requests.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    await client.close();
    expect(await work).toMatchObject({ code: 'CANCELLED' });
    await expect(client.listTags('orders')).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });
});
