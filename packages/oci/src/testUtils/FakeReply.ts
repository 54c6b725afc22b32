import { ServerResponse } from 'node:http';

/**
 * An answer of a fake registry, as data.
 *
 * @public
 */
export interface FakeReply {
  status: number;
  headers: Record<string, string>;
  /** Bytes as they are, anything else as JSON, undefined for none. */
  body?: unknown;
}

/**
 * An error document.
 *
 * @public
 */
export function errorReply(
  status: number,
  code: string,
  message = code.toLowerCase(),
): FakeReply {
  return { status, headers: {}, body: { errors: [{ code, message }] } };
}

/**
 * The bytes of a reply's body.
 *
 * @public
 */
export function replyBytes({ body }: FakeReply): Buffer {
  if (body === undefined) {
    return Buffer.alloc(0);
  }
  return Buffer.from(body instanceof Uint8Array ? body : JSON.stringify(body));
}

/**
 * Sends a reply, its length not announced.
 *
 * @public
 */
export function sendReply(response: ServerResponse, reply: FakeReply): void {
  const { status, headers, body } = reply;
  const isBytes = body instanceof Uint8Array;
  const type = isBytes ? 'application/octet-stream' : 'application/json';
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': type }),
    ...headers,
  });
  response.end(body === undefined ? undefined : replyBytes(reply));
}

/**
 * Answers with an error document.
 *
 * @public
 */
export function refuse(
  response: ServerResponse,
  status: number,
  code: string,
): void {
  sendReply(response, errorReply(status, code));
}

/**
 * Answers with bytes, a JSON document or nothing.
 *
 * @public
 */
export function send(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): void {
  sendReply(response, { status, headers, body });
}
