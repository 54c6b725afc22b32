import { gzipSync } from 'node:zlib';
import type { BundleEntry } from '@pacto/core';
import { type PackedBundle, packBundle } from '@pacto/oci';
import type { PlannedService } from './plan/types';
import { withLayer } from './withLayer';

const EMPTY = new Uint8Array();

/**
 * A bundle as it is stored; also one that nobody can open, when that is what the plan says.
 *
 * @internal
 */
export function packPlanned(
  entries: readonly BundleEntry[],
  service: PlannedService,
  version: number,
): PackedBundle {
  const { bad, version: text } = service.versions[version];
  const isWhole = entries.some(({ path }) => path === 'pacto.yaml');
  const packed = packBundle(
    isWhole ? entries : [...entries, { path: 'pacto.yaml', bytes: EMPTY }],
    { name: service.name, version: text, pactoVersion: '2.0' },
  );
  if (bad === 'no archive') {
    return withLayer(packed, Buffer.from(`${service.name} ${text}`));
  }
  return isWhole ? packed : withLayer(packed, gzipSync(Buffer.alloc(1024)));
}
