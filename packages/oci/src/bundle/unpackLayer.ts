import { promisify } from 'node:util';
import { gunzip as gunzipCallback, gunzipSync } from 'node:zlib';
import { BundleError, limits } from '@pacto/core';
import { malformed } from './malformed';

const gunzipAsync = promisify(gunzipCallback);

// Content, and for each entry a header and the padding of its last block; some entries have an extended header.
const maxTarBytes = limits.bundleBytes + limits.bundleEntries * 1536;

// Text compresses 3 to 20 times. Below the size of one file a higher ratio does no harm.
const maxRatio = 200;
const harmlessBytes = limits.fileBytes;

// Handing a small layer to another thread takes longer than the work.
const smallBytes = 32 * 1024;

/**
 * The tar archive in a layer: unpacked when it starts like gzip, whatever its media type says. Never produces more
 * than a bundle may hold, or 200 times what came in.
 *
 * @internal
 */
export async function unpackLayer(layer: Uint8Array): Promise<Uint8Array> {
  if (layer[0] !== 0x1f || layer[1] !== 0x8b) {
    return layer;
  }
  const maxOutputLength = Math.min(
    maxTarBytes,
    Math.max(harmlessBytes, layer.length * maxRatio),
  );
  try {
    return layer.length <= smallBytes
      ? gunzipSync(layer, { maxOutputLength })
      : await gunzipAsync(layer, { maxOutputLength });
  } catch (error) {
    if (Object(error).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new BundleError({
        code: 'BUNDLE_TOO_LARGE',
        message: `The bundle unpacks to more than ${maxOutputLength} bytes from ${layer.length}.`,
      });
    }
    throw malformed('it cannot be decompressed', error);
  }
}
