import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LayoutStore, OciWriter, RegistryClient } from '@pacto/oci';

/**
 * Where the fleet goes, and how to name that place to a person.
 *
 * @internal
 */
export interface Target {
  writer: OciWriter;
  label: string;
  close(): Promise<void>;
}

/**
 * A folder of image layouts, created when it is missing; or a registry, plain HTTP when its URL says so.
 *
 * @internal
 */
export async function openTarget(options: {
  layout?: string;
  registry?: string;
}): Promise<Target> {
  const { layout, registry } = options;
  if (!layout === !registry) {
    throw new Error('Give either --layout DIR or --registry URL.');
  }
  if (layout) {
    const directory = resolve(layout);
    await mkdir(directory, { recursive: true });
    const writer = LayoutStore.create({ directory });
    return { writer, label: layout, close: () => writer.close() };
  }
  const url = new URL(registry!);
  const writer = RegistryClient.create({
    host: url.host,
    plainHttp: url.protocol === 'http:',
    // Whoever calls this names the place.
    privateAddresses: true,
  });
  return { writer, label: url.host, close: () => writer.close() };
}
