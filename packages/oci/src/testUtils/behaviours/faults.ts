import { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { FakeAnswer } from '../FakeRegistry';
import { FakeReply, replyBytes } from '../FakeReply';

/**
 * Where a connection can break: `accepted` before a byte of the answer, `head` in the middle of it, `headEnd` after
 * it, `body` after so many bytes of the body, `chunk` in the middle of a piece of unannounced length, `garbage` after
 * bytes that are no HTTP.
 *
 * @public
 */
export const resetStages = [
  'accepted',
  'head',
  'headEnd',
  'body',
  'chunk',
  'garbage',
] as const;

/** @public */
export type ResetStage = (typeof resetStages)[number];

/**
 * Breaks the connection at a stage of the usual answer, with a reset instead of a goodbye.
 *
 * @public
 */
export function resetAt(stage: ResetStage, bodyBytes = 1): FakeAnswer {
  return async ({ socket }, _, normal) => {
    const written = textOf(await normal(), stage, bodyBytes);
    if (written === undefined) {
      socket.resetAndDestroy();
    } else {
      socket.write(written, () => socket.resetAndDestroy());
    }
  };
}

function textOf(
  reply: FakeReply,
  stage: ResetStage,
  bodyBytes: number,
): Buffer | undefined {
  const body = replyBytes(reply);
  const head = (length: string) =>
    Buffer.from(`HTTP/1.1 ${reply.status} OK\r\n${length}\r\n\r\n`);
  const announced = head(`Content-Length: ${body.length}`);
  switch (stage) {
    case 'accepted':
      return undefined;
    case 'head':
      return announced.subarray(0, announced.length - 6);
    case 'headEnd':
      return announced;
    case 'body':
      return Buffer.concat([announced, body.subarray(0, bodyBytes)]);
    case 'chunk':
      return Buffer.concat([
        head('Transfer-Encoding: chunked'),
        Buffer.from(`${body.length.toString(16)}\r\n`),
        body.subarray(0, bodyBytes),
      ]);
    default:
      return Buffer.from('SSH-2.0-OpenSSH\r\n');
  }
}

/**
 * Announces the usual body and ends the connection, politely, after so many bytes of it.
 *
 * @public
 */
export function truncated(bytes: number): FakeAnswer {
  return async ({ socket }, response, normal) => {
    const reply = await normal();
    const body = replyBytes(reply);
    announce(response, reply, body.length);
    response.write(body.subarray(0, bytes), () => socket.end());
  };
}

/**
 * Sends the usual body byte by byte, with so many milliseconds in between.
 *
 * @public
 */
export function drip(everyMs: number): FakeAnswer {
  return async (_, response, normal) => {
    const reply = await normal();
    const body = replyBytes(reply);
    announce(response, reply, body.length);
    let sent = 0;
    const timer = setInterval(() => {
      response.write(body.subarray(sent, sent + 1));
      sent += 1;
      if (sent >= body.length) {
        clearInterval(timer);
        response.end();
      }
    }, everyMs);
    response.on('close', () => clearInterval(timer));
  };
}

/**
 * Never answers.
 *
 * @public
 */
export function silence(): FakeAnswer {
  return () => {};
}

function announce(
  response: ServerResponse,
  { status, headers }: FakeReply,
  length: number,
): void {
  const all: IncomingHttpHeaders = {
    ...headers,
    'content-length': String(length),
  };
  response.writeHead(status, all);
}
