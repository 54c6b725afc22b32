// `npm test`: everything. `yarn test PATH…`: only the unit and integration tests below these paths.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, run, typescript } from './lib/process.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { root, say, setUp } from './lib/setup.mjs';
import { checkThreats } from './lib/threats.mjs';
import { ensureTools, findChromium, findPostgres } from './lib/tools.mjs';

const paths = process.argv.slice(2);
const results = join(root, '.cache', 'test-results');
const jestResults = join(results, 'jest.json');
const browserResults = join(results, 'playwright.json');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const { node, env } = setUp();
const missing = ensureTools();
const cli = bin('@backstage/cli/bin/backstage-cli');

/** Steps in the order of how soon they tell something. A step answers its exit code. */
const steps = {
  formatting: () =>
    run(node, [bin('prettier/bin-prettier.js'), '--check', '.'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  lint: async () =>
    (await run(node, [cli, 'repo', 'lint', '--max-warnings=0'], { env })) ||
    run(
      node,
      [bin('eslint/bin/eslint.js'), 'scripts', '--ext', '.ts,.mjs,.js'],
      { env },
    ),
  'generated files': async () =>
    (await run(node, ['plugins/pacto-common/scripts/generate.mjs', '--check'], {
      env,
    })) || rules('--check'),
  types: () => run(node, [bin('typescript/bin/tsc'), '--noEmit'], { env }),
  'rules are tested': () => rules('--mutate'),
  'threats are tested': () => {
    const faults = checkThreats();
    faults.forEach(fault => process.stderr.write(`${fault}\n`));
    return faults.length > 0 ? 1 : 0;
  },
  'sample fleet': () =>
    run(node, [...typescript, 'scripts/fleet/check.ts'], { env }),
  'generated fleets': () =>
    run(node, [...typescript, 'scripts/fleet/generate/check.ts'], { env }),
  'unit and integration tests': jest,
  'browser tests': browser,
};

const wanted =
  paths.length > 0 ? ['unit and integration tests'] : Object.keys(steps);
const outcome = [];
for (const name of wanted) {
  say(name);
  const start = Date.now();
  const code = await steps[name]();
  outcome.push({
    name,
    code,
    seconds: Math.round((Date.now() - start) / 1000),
  });
}
process.exitCode = report();

function rules(option) {
  return run(node, [...typescript, 'scripts/rules/main.ts', option], { env });
}

async function jest() {
  const binaries = findPostgres();
  const postgres = binaries ? await startPostgres(binaries) : undefined;
  try {
    return await run(
      node,
      [
        ...[cli, 'repo', 'test', '--watchAll=false', '--maxWorkers=2'],
        ...['--json', `--outputFile=${jestResults}`, '--silent'],
        ...paths,
      ],
      {
        env: {
          ...env,
          CI: '1',
          NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} --no-warnings`.trim(),
          ...(postgres && {
            BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING:
              postgres.connectionString,
          }),
        },
        // With --json jest repeats everything on stdout; the readable report goes to stderr.
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  } finally {
    await postgres?.stop();
  }
}

function browser() {
  const chromium = findChromium();
  if (!chromium) return 0;
  return run(node, [bin('@playwright/test/cli.js'), 'test'], {
    env: {
      ...env,
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: browserResults,
    },
  });
}

function report() {
  const counts = [jestCounts(), browserCounts()];
  const sum = key => counts.reduce((total, count) => total + count[key], 0);
  const lines = outcome.map(
    ({ name, code, seconds }) =>
      `${code === 0 ? '  ok  ' : 'FAILED'}  ${name} (${seconds} s)`,
  );
  const notRun = missing.map(
    tool =>
      `NOT RUN  ${tool.tests}: ${tool.name} is not here and may not be installed (Debian package ${tool.packages[0]})`,
  );
  process.stdout.write(
    `\n${[...lines, ...notRun].join('\n')}\n\n${sum('passed')} passed, ${sum(
      'failed',
    )} failed, ${sum('skipped')} skipped\n`,
  );
  const failed = outcome.some(({ code }) => code !== 0) || sum('failed') > 0;
  return failed || sum('passed') === 0 ? 1 : 0;
}

function jestCounts() {
  if (!existsSync(jestResults)) return { passed: 0, failed: 0, skipped: 0 };
  const json = JSON.parse(readFileSync(jestResults, 'utf8'));
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests + json.numRuntimeErrorTestSuites,
    skipped: json.numPendingTests + json.numTodoTests,
  };
}

function browserCounts() {
  if (!existsSync(browserResults)) return { passed: 0, failed: 0, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(browserResults, 'utf8'));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
}
