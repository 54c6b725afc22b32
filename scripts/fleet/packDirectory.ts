import { readContract } from '@pacto/core';
import { PackedBundle, packBundle, readBundleDirectory } from '@pacto/oci';

/**
 * Packs one bundle folder as it is: what the contract says is not checked, because one of the sample contracts is
 * invalid on purpose. Only the three texts that label the image have to be there.
 *
 * @internal
 */
export async function packDirectory(directory: string): Promise<PackedBundle> {
  const entries = await readBundleDirectory(directory);
  const file = entries.find(entry => entry.path === 'pacto.yaml');
  const { document } = readContract(file?.bytes ?? '');
  const service = document?.service as Record<string, unknown> | undefined;
  const label = (value: unknown, field: string) => {
    if (typeof value !== 'string') {
      throw new Error(`${directory}/pacto.yaml: ${field} is not a text.`);
    }
    return value;
  };
  return packBundle(entries, {
    name: label(service?.name, 'service.name'),
    version: label(service?.version, 'service.version'),
    pactoVersion: label(document?.pactoVersion, 'pactoVersion'),
  });
}
