import { mediaTypes } from '../../mediaTypes';
import { FakeAnswer } from '../FakeRegistry';
import { FakeReply, replyBytes, sendReply } from '../FakeReply';

/**
 * Sends the usual answer, changed.
 *
 * @public
 */
export function changed(change: (reply: FakeReply) => FakeReply): FakeAnswer {
  return async (_, response, normal) =>
    sendReply(response, change(await normal()));
}

/**
 * The usual answer, with another body and the same headers.
 *
 * @public
 */
export function changedBody(change: (body: Buffer) => Uint8Array): FakeAnswer {
  return changed(reply => ({ ...reply, body: change(replyBytes(reply)) }));
}

/**
 * Flips all bits of one byte of the body.
 *
 * @public
 */
export function flippedByte(position: number): FakeAnswer {
  return changedBody(body => {
    const flipped = Buffer.from(body);
    flipped[position] ^= 0xff;
    return flipped;
  });
}

/**
 * A body with so many more bytes; with fewer for a negative number. `announced` says so in the head.
 *
 * @public
 */
export function resized(bytes: number, announced = false): FakeAnswer {
  return changed(reply => {
    const whole = replyBytes(reply);
    const body =
      bytes < 0
        ? whole.subarray(0, whole.length + bytes)
        : Buffer.concat([whole, Buffer.alloc(bytes, 0x20)]);
    const headers: Record<string, string> = announced
      ? { ...reply.headers, 'content-length': String(body.length) }
      : reply.headers;
    return { ...reply, headers, body };
  });
}

/**
 * Leaves `Docker-Content-Digest` out.
 *
 * @public
 */
export function withoutDigest(): FakeAnswer {
  return changed(reply => {
    const { 'docker-content-digest': _, ...headers } = reply.headers;
    return { ...reply, headers };
  });
}

/**
 * An index that names the usual manifest, in its place.
 *
 * @public
 */
export function indexInstead(
  contentType: string = mediaTypes.ociIndex,
): FakeAnswer {
  return changed(reply => ({
    status: reply.status,
    headers: { 'content-type': contentType },
    body: Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: mediaTypes.ociIndex,
        manifests: [
          {
            mediaType: reply.headers['content-type'],
            digest: reply.headers['docker-content-digest'],
            size: replyBytes(reply).length,
          },
        ],
      }),
    ),
  }));
}
