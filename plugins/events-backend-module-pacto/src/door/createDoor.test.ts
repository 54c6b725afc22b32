import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { SECRET, webhook } from '../__testUtils__/webhooks';
import { ReplayGuard } from '../freshness/ReplayGuard';
import { createDoor } from './createDoor';
import { RefusalReporter } from './RefusalReporter';
import { WebhookJudge } from './WebhookJudge';

describe('the door', () => {
  let server: Server;
  let url: string;
  const urls: string[] = [];
  const accepted = new WeakSet<Buffer>();
  const passed: { body: Buffer; url: string; query: unknown }[] = [];

  beforeAll(async () => {
    const logger = mockServices.logger.mock();
    const app = express();
    app.use((request, response, next) => {
      // As the log of the backend does.
      response.on('finish', () => urls.push(request.originalUrl, request.url));
      next();
    });
    app.use(
      createDoor({
        webhooks: [webhook('quay'), webhook('distribution')],
        judge: WebhookJudge.create({ guard: ReplayGuard.create() }),
        reporter: RefusalReporter.create({
          logger,
          auditor: mockServices.auditor.mock({
            createEvent: async () => ({
              success: async () => {},
              fail: async () => {},
            }),
          }),
        }),
        accepted,
      }),
    );
    app.post('/http/:topic', ({ body, url: rest, query }, response) => {
      passed.push({ body, url: rest, query });
      response.status(202).json({});
    });
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/http`;
  });

  afterAll(() => {
    server.close();
  });

  beforeEach(() => {
    urls.length = 0;
    passed.length = 0;
  });

  const post = async (path: string) => {
    const response = await fetch(`${url}/${path}`, {
      method: 'POST',
      body: '{"updated_tags":[]}',
    });
    return response.status;
  };

  it('keeps the secret out of what others see of the URL', async () => {
    const path = 'pacto.webhook.quay';
    expect(await post(`${path}?token=${SECRET}&a=b`)).toBe(202);
    expect(await post(`${path}?token=${SECRET}&token=${SECRET}`)).toBe(401);
    expect(urls).toEqual(Array(4).fill(`/http/${path}`));
    expect(passed).toMatchObject([{ url: `/http/${path}`, query: {} }]);
    expect(accepted.has(passed[0].body)).toBe(true);
  });

  it('stands before capital letters and slashes at the end too', async () => {
    expect(await post('PACTO.webhook.QUAY/')).toBe(401);
    expect(passed).toEqual([]);
  });

  it('leaves other topics alone', async () => {
    expect(await post('github?token=theirs')).toBe(202);
    expect(passed).toMatchObject([{ query: { token: 'theirs' } }]);
    expect(accepted.has(passed[0].body)).toBe(false);
  });
});
