import { gzipSync } from 'node:zlib';
import type { OciWriter } from '@pacto/oci';

/** @internal */
export interface ArchiveEntry {
  name: string;
  bytes?: Uint8Array;
  /** Of the tar format: `0` a file (default), `2` a symbolic link, `5` a folder. */
  type?: string;
  linkName?: string;
}

/**
 * A tar archive that may hold what no careful writer would put there.
 *
 * @internal
 */
export function tarOf(entries: readonly ArchiveEntry[]): Buffer {
  const parts = entries.flatMap(
    ({ name, bytes = Buffer.alloc(0), ...rest }) => [
      header(name, bytes.byteLength, rest),
      bytes,
      Buffer.alloc((512 - (bytes.byteLength % 512)) % 512),
    ],
  );
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

/**
 * Pushes a manifest with these layers, as they are.
 *
 * @internal
 */
export async function pushLayers(
  writer: OciWriter,
  repository: string,
  tag: string,
  layers: readonly Uint8Array[],
): Promise<{ digest: string }> {
  const config = await writer.pushBlob(repository, Buffer.from('{}'));
  const stored = [];
  for (const layer of layers) {
    stored.push({
      mediaType: 'application/vnd.pacto.bundle.layer.v1.tar+gzip',
      ...(await writer.pushBlob(repository, layer)),
    });
  }
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = {
    schemaVersion: 2,
    mediaType,
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      ...config,
    },
    layers: stored,
  };
  return writer.pushManifest(repository, {
    bytes: Buffer.from(JSON.stringify(manifest)),
    mediaType,
    tag,
  });
}

/** A layer with a contract and these entries. @internal */
export function layerOf(
  contract: string,
  ...entries: readonly ArchiveEntry[]
): Buffer {
  return gzipSync(
    tarOf([{ name: 'pacto.yaml', bytes: Buffer.from(contract) }, ...entries]),
  );
}

function header(
  name: string,
  size: number,
  { type = '0', linkName = '' }: { type?: string; linkName?: string },
): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0, 100);
  block.write('0000644\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('00000000000\0', 136);
  block.write('        ', 148);
  block.write(type, 156);
  block.write(linkName, 157, 100);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
