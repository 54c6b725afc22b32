import { createHash } from 'node:crypto';
import type { PackedBundle } from '@pacto/oci';

/** The same bundle with other bytes for its files. @internal */
export function withLayer(
  packed: PackedBundle,
  layer: Uint8Array,
): PackedBundle {
  const digestOf = (bytes: Uint8Array) =>
    `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const manifest = JSON.parse(Buffer.from(packed.manifest).toString());
  Object.assign(manifest.layers[0], {
    size: layer.byteLength,
    digest: digestOf(layer),
  });
  const bytes = Buffer.from(JSON.stringify(manifest));
  return { ...packed, layer, manifest: bytes, digest: digestOf(bytes) };
}
