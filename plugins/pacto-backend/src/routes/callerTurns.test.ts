import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { mockCredentials } from '@backstage/backend-test-utils';
import express, { type ErrorRequestHandler } from 'express';
import PromiseRouter from 'express-promise-router';
import request from 'supertest';
import { callerTurns } from './callerTurns';

/** A server with one heavy route, whose work ends when it is told to. */
async function startServer() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const seen = { arrived: 0, gone: 0 };
  const router = PromiseRouter();
  router.use((_req, res, next) => {
    seen.arrived += 1;
    res.once('close', () => {
      seen.gone += 1;
    });
    next();
  });
  const heavy = callerTurns(async req => {
    const name = String(req.query.as);
    // Who they are may take longer to find out than they wait.
    if (name === 'hasty') await once(req.res!, 'close');
    return name.startsWith('plugin:')
      ? mockCredentials.service(name)
      : mockCredentials.user(`user:default/${name}`);
  });
  router.get('/', heavy, async (req, res) => {
    begun.push(String(req.query.as));
    await new Promise<void>(resolve => {
      ends.push(resolve);
      res.once('close', resolve);
    });
    res.json({});
  });
  const explain: ErrorRequestHandler = (error, _req, res, _next) => {
    res.status(error.statusCode).json(error);
  };
  const server = express().use(router).use(explain).listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    begun,
    ends,
    seen,
    call: (as: string) =>
      request(`http://localhost:${port}`).get('/').query({ as }),
    close: () => server.close(),
  };
}

/** Until something is so; the test runs into its time limit when it never is. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise(resolve => {
      setTimeout(resolve, 5);
    });
  }
}

describe('callerTurns', () => {
  let server: Awaited<ReturnType<typeof startServer>>;

  beforeEach(async () => {
    server = await startServer();
  });

  afterEach(() => server.close());

  const count = (name: string) =>
    server.begun.filter(item => item === name).length;

  it('serves one caller while another floods, and refuses what is too much', async () => {
    const { call, ends } = server;
    const statuses: number[] = [];
    const flood = Array.from({ length: 25 }, () =>
      call('alice').then(({ status, body, headers }) => {
        statuses.push(status);
        return { status, body, headers };
      }),
    );
    // 4 run, 16 wait, and the rest is told so.
    await until(() => statuses.length === 5);
    expect(statuses).toEqual(Array(5).fill(429));
    expect(count('alice')).toBe(4);

    const bob = call('bob').then(({ status }) => status);
    await until(() => count('bob') === 1);
    ends.at(-1)!();
    expect(await bob).toBe(200);

    while (statuses.length < 25) {
      const left = ends.splice(0);
      left.forEach(end => end());
      await until(() => ends.length > 0 || statuses.length === 25);
    }
    const answers = await Promise.all(flood);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(refused[0]).toMatchObject({
      headers: { 'retry-after': '2' },
      body: { code: 'TOO_MANY_REQUESTS', remedy: expect.stringMatching(/./) },
    });
  });

  it('gives back the turns of those who are gone', async () => {
    const { call, seen } = server;
    const leaving = Array.from({ length: 20 }, () => call('alice'));
    leaving.forEach(item => item.end(() => {}));
    await until(() => seen.arrived === 20 && count('alice') === 4);
    leaving.forEach(item => item.abort());
    await until(() => seen.gone === 20);
    const later = call('alice').then(({ status }) => status);
    await until(() => server.ends.length === 5);
    server.ends.at(-1)!();
    expect(await later).toBe(200);
  });

  it('has no turn for those who are gone before it knows them', async () => {
    const { call, seen } = server;
    const leaving = Array.from({ length: 5 }, () => call('hasty'));
    leaving.forEach(item => item.end(() => {}));
    await until(() => seen.arrived === 5);
    leaving.forEach(item => item.abort());
    await until(() => seen.gone === 5);
    await new Promise(resolve => setImmediate(resolve));
    expect(server.begun).toEqual([]);
  });

  it('counts other plugins apart, and lets them do more', async () => {
    const { call, begun } = server;
    const calls = [
      ...Array.from({ length: 17 }, () => call('plugin:search')),
      call('plugin:catalog'),
      call('alice'),
    ];
    calls.forEach(item => item.end(() => {}));
    await until(() => begun.length === 18);
    expect(count('plugin:search')).toBe(16);
    calls.forEach(item => item.abort());
  });
});
