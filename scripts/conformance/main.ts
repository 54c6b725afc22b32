import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Report } from './Report';
import { runOracle } from './oracle/runOracle';
import { runBundles } from './suites/bundles';
import { runCaseFiles } from './suites/caseFiles';
import { runEvaluation } from './suites/evaluation';
import { reportPending } from './suites/pending';
import { runReferences } from './suites/references';
import { runRuntime } from './suites/runtime';
import { runSchemas } from './suites/schemas';
import { isGeneration } from './suites/validation';

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    oracle: { type: 'string' },
    generation: { type: 'string', default: '1.0-e' },
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
  allowPositionals: false,
});

async function main() {
  const { cases, oracle } = values;
  if (cases === undefined && oracle === undefined) {
    return refuse(
      'Give the directory with the cases, yarn conformance --cases DIR, or the pacto command of upstream, ' +
        'yarn conformance --oracle BINARY [--generation 1.0-e] [--count 1000] [--seed 1]',
    );
  }
  const report = new Report();
  if (cases !== undefined) {
    const directory = fromCaller(cases);
    if (!existsSync(directory) || !statSync(directory).isDirectory()) {
      return refuse(`${cases} is not a directory`);
    }
    await runCaseFiles(directory, report);
    await runSchemas(directory, report);
    await runBundles(directory, report);
    await runReferences(directory, report);
    await runEvaluation(directory, report);
    await runRuntime(directory, report);
    await reportPending(directory, report);
  }
  if (oracle !== undefined) {
    const { generation } = values;
    const [count, seed] = [Number(values.count), Number(values.seed)];
    if (!isGeneration(generation)) {
      return refuse(`${generation} is not a generation`);
    }
    if (!Number.isInteger(count) || !Number.isInteger(seed) || count < 1) {
      return refuse('--count and --seed are whole numbers');
    }
    const binary = fromCaller(oracle);
    await report.suite(`upstream's command, ${generation}`, suite =>
      runOracle({ binary, generation, count, seed }, suite),
    );
  }
  return report.print();
}

/** Paths are relative to where the command was given. */
function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

main().then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  },
);
