import { Readable } from 'node:stream';
import { OciError } from '../errors';

/** @internal */
export interface ReadBodyOptions {
  maxBytes: number;
  /** Stop quietly at the limit instead of throwing `TOO_LARGE`. */
  truncate?: boolean;
  /** Any other size throws `SIZE_MISMATCH`. */
  exactBytes?: number;
  /** `Content-Length`, where the answer has one. */
  declaredBytes?: number;
  /** Milliseconds for the whole body, on top of a second for each 64 KiB expected. */
  patienceMs: number;
  /** Told of every piece that arrives. */
  onBytes?: (count: number) => void;
}

/**
 * A server that drips single bytes stays below any limit on the pause between two of them.
 *
 * @internal
 */
export const slowestBytesPerSecond = 64 * 1024;

/**
 * Reads a body into memory under a limit on bytes and on time.
 *
 * @internal
 */
export async function readBody(
  body: Readable,
  options: ReadBodyOptions,
): Promise<Uint8Array> {
  const { exactBytes, declaredBytes, truncate, patienceMs } = options;
  const limit = exactBytes ?? options.maxBytes;
  const expected = Math.min(declaredBytes ?? limit, limit);
  const deadline = setTimeout(() => {
    body.destroy(
      new OciError({
        code: 'TIMEOUT',
        message: 'The answer arrived too slowly',
      }),
    );
  }, patienceMs + (expected / slowestBytesPerSecond) * 1000);

  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    if (declaredBytes !== undefined && !truncate) {
      check(declaredBytes, limit, exactBytes);
    }
    for await (const chunk of body) {
      received += chunk.length;
      options.onBytes?.(chunk.length);
      chunks.push(chunk);
      if (received > limit) {
        break;
      }
    }
  } finally {
    clearTimeout(deadline);
    // Lets go of the connection when not everything was read; the stream reports that as an error nobody needs.
    body.on('error', () => {}).destroy();
  }
  if (truncate) {
    return Buffer.concat(chunks).subarray(0, limit);
  }
  check(received, limit, exactBytes);
  return Buffer.concat(chunks);
}

function check(
  bytes: number,
  limit: number,
  exactBytes: number | undefined,
): void {
  if (exactBytes !== undefined && bytes !== exactBytes) {
    throw new OciError({
      code: 'SIZE_MISMATCH',
      message: `Expected ${exactBytes} bytes, got ${
        bytes > exactBytes ? 'more' : bytes
      }`,
    });
  }
  if (bytes > limit) {
    throw new OciError({
      code: 'TOO_LARGE',
      message: `The answer is larger than ${limit} bytes`,
    });
  }
}
