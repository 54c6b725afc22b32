import { type OciWriter, type PackedBundle, pushBundle } from '@pacto/oci';
import pLimit from 'p-limit';
import type { Target } from '../target';
import { packPlanned } from './pack';
import type { PlannedFleet } from './plan/types';
import { walkFleet } from './walkFleet';

/** Repositories that are written at once. */
const AT_ONCE = 8;

/**
 * Pushes a fleet into a registry or a folder of image layouts. Answers the bytes of all layers.
 *
 * @internal
 */
export async function pushFleet(
  fleet: PlannedFleet,
  { writer }: Pick<Target, 'writer'>,
  host: string,
): Promise<number> {
  const limit = pLimit(AT_ONCE);
  let bytes = 0;
  let waiting: Promise<number>[] = [];
  const settle = async () => {
    for (const written of await Promise.all(waiting)) bytes += written;
    waiting = [];
  };
  for (const { service, files } of walkFleet(fleet, host)) {
    // What waits to be written is in memory.
    const packed = service.versions.map(({ version: tag }, version) => ({
      tag,
      bundle: packPlanned(files(version), service, version),
    }));
    waiting.push(limit(pushAll, writer, service.repository, packed));
    if (waiting.length >= 4 * AT_ONCE) await settle();
  }
  await settle();
  return bytes;
}

async function pushAll(
  writer: OciWriter,
  repository: string,
  packed: readonly { tag: string; bundle: PackedBundle }[],
): Promise<number> {
  let bytes = 0;
  for (const { tag, bundle } of packed) {
    await pushBundle(writer, repository, bundle, { tag });
    bytes += bundle.layer.byteLength;
  }
  return bytes;
}
