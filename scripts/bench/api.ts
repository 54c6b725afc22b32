import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFleet } from '../fleet/generate/plan/planFleet';
import { SOURCE_ID } from '../fleet/generate/store/storeFleet';
import { ApiServer } from './api/ApiServer';
import { findQuestions, type Question } from './api/questions';
import { mostStatements, p95, readTogether } from './api/readTogether';
import { fillTables } from './lib/fillTables';
import type { Measurement } from './lib/measure';

const HOST = 'registry.fleet.example';
const ROUNDS = 2;

/**
 * Questions to the API of a large fleet under concurrent readers, against reads of a single row in between.
 *
 * @param options - `services`, `versions`: of the fleet; `readers`: at once; `seconds`: of each measurement
 */
export async function run(
  options: Record<string, string | undefined> = {},
): Promise<Measurement[]> {
  const number = (name: string, usual: number) =>
    Number(options[name] ?? usual);
  const fleet = planFleet({
    services: number('services', 10_000),
    versions: number('versions', 5),
    seed: 1,
  });
  const { freePort, startPostgres } = await import('../lib/postgres.mjs');
  const { findPostgres } = await import('../lib/tools.mjs');
  const binaries = findPostgres();
  if (!binaries) throw new Error('PostgreSQL is not installed.');
  const postgres = await startPostgres(binaries);
  const directory = mkdtempSync(join(tmpdir(), 'pacto-bench-'));
  try {
    const connection: string = postgres.connectionString;
    say(`Stored in ${await fillTables(connection, { fleet, host: HOST })} s`);
    const server = await ApiServer.start({
      ...{ port: await freePort(), token: 'bench-token', connection },
      ...{ sourceId: SOURCE_ID, host: HOST, directory },
      repositories: fleet.fleet.map(({ repository }) => repository),
    });
    try {
      return await measure(server, {
        readers: number('readers', 50),
        seconds: number('seconds', 4),
      });
    } finally {
      await server.stop();
    }
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true });
  }
}

async function measure(
  server: ApiServer,
  options: { readers: number; seconds: number },
): Promise<Measurement[]> {
  const { questions, reference } = await findQuestions(server);
  const single = await mostStatements(server, reference);
  const measurements: Measurement[] = [];
  for (const question of questions) {
    // So that what is kept for a version of the fleet is there.
    await readTogether(server, question, { readers: 4, seconds: 2 });
    const statements = await mostStatements(server, question);
    measurements.push(await compare(server, question, reference, options), {
      metric: `${question.name}: statements${
        question.limit ? `, at most ${question.limit}` : ''
      }`,
      value: statements,
      unit: 'statements',
      reference: single,
      ratio: statements / single,
    });
    say(`${question.name}: ${measurements.at(-2)!.value.toFixed(1)} ms`);
  }
  return measurements;
}

/** In turns, so that whatever else the machine does meets both. */
async function compare(
  server: ApiServer,
  question: Question,
  reference: Question,
  options: { readers: number; seconds: number },
): Promise<Measurement> {
  const times: number[] = [];
  const single: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    single.push(...(await readTogether(server, reference, options)));
    times.push(...(await readTogether(server, question, options)));
  }
  const value = p95(times);
  return {
    metric: `${question.name}: p95, ${options.readers} readers`,
    value,
    unit: 'ms',
    reference: p95(single),
    ratio: value / p95(single),
  };
}

function say(text: string): void {
  process.stderr.write(`\u25b8 ${text}\n`);
}
