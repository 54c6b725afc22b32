// Packs the sample fleet and pushes it into a folder of image layouts or into a registry.
import { parseArgs } from 'node:util';
import { pushBundle } from '@pacto/oci';
import { fleetRoot, listFleet } from './directories';
import { packDirectory } from './packDirectory';
import { openTarget } from './target';

const usage = 'pack.ts (--layout DIR | --registry URL) [--fleet DIR]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      layout: { type: 'string' },
      registry: { type: 'string' },
      fleet: { type: 'string', default: fleetRoot },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const target = await openTarget(values);
  try {
    const fleet = await listFleet(values.fleet);
    const width = Math.max(0, ...fleet.map(({ name }) => name.length));
    let bundles = 0;
    let bytes = 0;
    for (const { name, versions } of fleet) {
      const repository = `contracts/${name}`;
      for (const { version, directory } of versions) {
        const packed = await packDirectory(directory);
        await pushBundle(target.writer, repository, packed, { tag: version });
        if (version === versions.at(-1)?.version) {
          await pushBundle(target.writer, repository, packed, {
            tag: 'latest',
          });
        }
        bundles += 1;
        bytes += packed.layer.byteLength;
      }
      const tags = versions.map(({ version }) => version).join(', ');
      process.stdout.write(`contracts/${name.padEnd(width)}  ${tags}\n`);
    }
    process.stdout.write(
      `${fleet.length} repositories, ${bundles} bundles, ${Math.ceil(
        bytes / 1024,
      )} KiB of layers in ${target.label}\n`,
    );
  } finally {
    await target.close();
  }
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
