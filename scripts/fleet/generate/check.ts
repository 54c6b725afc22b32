// Checks that generated fleets hold what is promised of them.
import { isDeepStrictEqual } from 'node:util';
import { mkdtemp, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BundleTree, validateBundle } from '@pacto/core';
import { planFleet } from './plan/planFleet';
import type { FleetOptions, PlannedFleet } from './plan/types';
import { openTables } from './store/openTables';
import { storeFleet } from './store/storeFleet';
import { summarize } from './summary';
import { walkFleet } from './walkFleet';

const HOST = 'registry.fleet.example';
const LARGE = { services: 2_000, versions: 5, seed: 7 };
const SMALL = { services: 60, versions: 3, seed: 7 };

const wrong: string[] = [];

function expect(what: string, isTrue: boolean): void {
  if (!isTrue) wrong.push(what);
}

function expectShare(
  what: string,
  part: number,
  whole: number,
  promised: number,
): void {
  const share = part / whole;
  expect(
    `${what}: ${(share * 100).toFixed(2)} %, promised ${promised * 100} %`,
    Math.abs(share - promised) <= promised / 5,
  );
}

/** Of everything that is in the bundles of a fleet. */
function hashOf(options: FleetOptions): string {
  const hash = createHash('sha256');
  for (const { service, files } of walkFleet(planFleet(options), HOST)) {
    for (const version of service.versions.keys()) {
      for (const { path, bytes } of files(version)) {
        hash.update(`${service.repository} ${path}\n`).update(bytes);
      }
    }
  }
  return hash.digest('hex');
}

function checkDeterminism(): void {
  const hash = hashOf(SMALL);
  expect('another fleet for the same seed', hash === hashOf(SMALL));
  expect(
    'the same fleet for another seed',
    hash !== hashOf({ ...SMALL, seed: SMALL.seed + 1 }),
  );
}

function checkShares(fleet: PlannedFleet): void {
  const { conflicts, bad, ...summary } = summarize(fleet);
  const { services, bundles } = summary;
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((a, b) => a + b, 0);
  expectShare('services on cycles', summary.onCycles, services, 0.01);
  expectShare('conflicts', sum(conflicts), services, 0.05);
  expectShare('bad bundles', sum(bad), bundles, 0.02);
  expect('a kind of bad bundle is missing', Object.values(bad).every(Boolean));
  const names = new Set(fleet.fleet.map(({ repository }) => repository));
  expect('two services have one repository', names.size === services);
  const dependents = fleet.fleet.map(() => 0);
  for (const { target } of fleet.fleet.flatMap(item => item.dependencies)) {
    dependents[target] += 1;
  }
  dependents.sort((a, b) => b - a);
  const hundredth = dependents.slice(0, services / 100);
  expect(
    'the most needed hundredth has less than a quarter of all dependents',
    hundredth.reduce((a, b) => a + b, 0) > summary.dependencies / 4,
  );
}

async function checkBundles(fleet: PlannedFleet): Promise<void> {
  const sizes: number[] = [];
  for (const { service, files } of walkFleet(fleet, HOST)) {
    for (const [
      version,
      { bad, version: text },
    ] of service.versions.entries()) {
      const bundle = files(version);
      const { valid } = await validateBundle(BundleTree.create(bundle));
      // What is no archive is only seen when it is packed.
      expect(
        `${service.name} ${text}, ${bad ?? 'sound'}: valid ${valid}`,
        valid === (!bad || bad === 'no archive'),
      );
      sizes.push(
        ...bundle
          .filter(({ path }) => path.endsWith('openapi.json'))
          .map(({ bytes }) => bytes.length),
      );
    }
  }
  sizes.sort((a, b) => a - b);
  const half = sizes[sizes.length >> 1];
  expect(`half of the documents have ${half} bytes or more`, half < 10_000);
  expect(`the largest has ${sizes.at(-1)} bytes`, sizes.at(-1)! > 500_000);
}

async function checkTables(fleet: PlannedFleet): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'pacto-fleet-'));
  const tables = await openTables(join(directory, 'fleet.sqlite'));
  try {
    await storeFleet({ fleet, tables, host: HOST });
    const { knex } = tables;
    const count = async (table: string, where: object = {}) => {
      const [row] = await knex(table).where(where).count({ count: '*' });
      return Number(row.count);
    };
    const { bundles, services, bad } = summarize(fleet);
    expect('repositories', (await count('repositories')) === services);
    expect('revisions', (await count('revisions')) === bundles);
    expect(
      'bad bundles are not the revisions that are not valid',
      bundles - (await count('revisions', { state: 'valid' })) ===
        Object.values(bad).reduce((a, b) => a + b, 0),
    );
    expect('runs', (await count('sync_runs', { outcome: 'partial' })) === 1);
    expect('assessments', (await count('assessments')) === services);
    const hops = await knex('changes').distinct('classification');
    expect('classes of changes', hops.length === 3);
  } finally {
    await tables.destroy();
    await rm(directory, { recursive: true });
  }
}

async function main(): Promise<void> {
  const plan = planFleet(LARGE);
  expect('plans differ', isDeepStrictEqual(plan, planFleet(LARGE)));
  checkShares(plan);
  checkDeterminism();
  const small = planFleet(SMALL);
  await checkBundles(small);
  await checkTables(small);
  for (const line of wrong) process.stderr.write(`${line}\n`);
  process.stdout.write(
    wrong.length === 0
      ? 'Generated fleets are as promised\n'
      : `${wrong.length} things are not as promised\n`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

main();
