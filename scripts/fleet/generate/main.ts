// Generates a fleet and puts it into a registry, into image layouts, or into the tables of the backend.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openTarget } from '../target';
import { entitiesOf, portalConfig } from './entities';
import { planFleet } from './plan/planFleet';
import type { PlannedFleet } from './plan/types';
import { pushFleet } from './pushFleet';
import { openTables } from './store/openTables';
import { storeFleet } from './store/storeFleet';
import { summarize, toText } from './summary';

/** Of references in a fleet that no registry serves. */
const HOST = 'registry.fleet.example';

const USAGE = `yarn fleet [--services 200] [--versions 5] [--seed 1] (--registry URL | --layout DIR | --store CONNECTION)

  --registry  pushes to a registry, as http://localhost:5000
  --layout    writes image layouts, and beside them what makes a portal read them
  --store     writes rows of the backend's tables, as after a sync: postgresql://… or the path of a SQLite file
`;

const { values } = parseArgs({
  options: {
    services: { type: 'string', default: '200' },
    versions: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    registry: { type: 'string' },
    layout: { type: 'string' },
    store: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

async function main(): Promise<void> {
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const targets = [values.registry, values.layout, values.store];
  if (targets.filter(Boolean).length !== 1) {
    throw new Error(`Say where the fleet is to go.\n\n${USAGE}`);
  }
  const fleet = planFleet({
    services: toCount('services', 1, 100_000),
    versions: toCount('versions', 1, 500),
    seed: toCount('seed', 0, 1_000_000),
  });
  process.stdout.write(toText(summarize(fleet)));
  process.stdout.write(await write(fleet));
}

async function write(fleet: PlannedFleet): Promise<string> {
  if (values.store) {
    const tables = await openTables(values.store);
    try {
      return await storeFleet({ fleet, tables, host: HOST });
    } finally {
      await tables.destroy();
    }
  }
  const layout =
    values.layout && resolve(process.env.INIT_CWD ?? '.', values.layout);
  const target = await openTarget({ registry: values.registry, layout });
  const host = values.registry ? new URL(values.registry).host : HOST;
  try {
    const bytes = await pushFleet(fleet, target, host);
    const files = await writePortalFiles(fleet, host, layout);
    return `${Math.ceil(bytes / 1024)} KiB of layers in ${
      target.label
    }\nTo look at it: npm run demo -- --config ${files}\n`;
  } finally {
    await target.close();
  }
}

/** Beside the layouts, or in the working directory for a registry. Answers the path of the configuration. */
async function writePortalFiles(
  fleet: PlannedFleet,
  host: string,
  layout: string | undefined,
): Promise<string> {
  const directory =
    layout ?? resolve(process.env.INIT_CWD ?? '.', '.demo/fleet');
  await mkdir(directory, { recursive: true });
  const entities = join(directory, 'entities.yaml');
  const config = join(directory, 'portal.yaml');
  await writeFile(entities, entitiesOf(fleet));
  await writeFile(
    config,
    portalConfig({
      host,
      layout,
      plainHttp: values.registry?.startsWith('http:'),
      repositories: ['fleet/**'],
      entities,
    }),
  );
  return config;
}

function toCount(
  name: 'services' | 'versions' | 'seed',
  least: number,
  most: number,
): number {
  const count = Number(values[name]);
  if (Number.isInteger(count) && count >= least && count <= most) return count;
  throw new Error(`--${name} is a number from ${least} to ${most}.`);
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
