import type { WebhookConfig } from '@pacto/backstage-plugin-pacto-node';
import express, { type Request, type Response } from 'express';
import Router from 'express-promise-router';
import type { RefusalReporter } from './RefusalReporter';
import { type RefusalReason, refusalStatus } from './Verdict';
import type { WebhookJudge } from './WebhookJudge';

/** The events backend itself would take 5 MiB. */
const MAX_BODY = 1024 * 1024;

/** They carry the secret; subscribers and the log of events get the other headers. */
const SECRET_HEADERS = ['authorization', 'cookie', 'x-jfrog-event-auth'];

/**
 * Stands before the routes of the events backend. Its validators come too late and see too little: by then up to 5 MiB
 * are read and parsed, as one content type only, and the query of the URL is out of reach.
 *
 * Bodies that may pass are put into `accepted`.
 *
 * @internal
 */
export function createDoor(options: {
  webhooks: WebhookConfig[];
  judge: WebhookJudge;
  reporter: RefusalReporter;
  accepted: WeakSet<Buffer>;
}): express.Router {
  const { webhooks, judge, reporter, accepted } = options;
  const router = Router();
  for (const webhook of webhooks) {
    router.post(`/http/${webhook.topic}`, async (request, response, next) => {
      const token = takeToken(request);
      const refuse = async (reason: RefusalReason, error?: Error) => {
        await reporter.report({ webhook, reason, error, address: request.ip });
        response.status(refusalStatus[reason]).json({});
      };
      const unreadable = await readBody(request, response);
      if (unreadable) {
        await refuse(unreadable);
        return;
      }
      const { headers } = request;
      const body: Buffer = Buffer.isBuffer(request.body)
        ? request.body
        : Buffer.alloc(0);
      const verdict = await judge.judge(webhook, { headers, token, body });
      if (verdict.outcome === 'answered') {
        response.json(verdict.body);
      } else if (verdict.outcome === 'refused') {
        await refuse(verdict.reason, verdict.error);
      } else {
        response.once('close', () => {
          if (response.statusCode !== 202) verdict.undo();
        });
        SECRET_HEADERS.forEach(name => delete headers[name]);
        // Every family sends JSON, some under names of their own. The events backend reads only this one.
        headers['content-type'] = 'application/json';
        accepted.add(body);
        next();
      }
    });
  }
  return router;
}

/** Also takes it out of the URL, which the backend writes to its log when the answer is sent. */
function takeToken(request: Request): string | undefined {
  const { token } = request.query;
  request.originalUrl = request.originalUrl.split('?', 1)[0];
  request.url = request.url.split('?', 1)[0];
  request.query = {};
  return typeof token === 'string' ? token : undefined;
}

const rawBody = express.raw({ type: () => true, limit: MAX_BODY });

function readBody(
  request: Request,
  response: Response,
): Promise<RefusalReason | undefined> {
  return new Promise(resolve => {
    rawBody(request, response, (error?: unknown) => {
      if (!error) resolve(undefined);
      else resolve(Object(error).status === 413 ? 'too-large' : 'unreadable');
    });
  });
}
