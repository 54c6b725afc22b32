// `yarn fleet`: generates a realistic fleet of contracts, for benchmarks and for a look at many.
import { run, typescript } from './lib/process.mjs';
import { setUp } from './lib/setup.mjs';

const { node, env } = setUp();
process.exitCode = await run(
  node,
  [...typescript, 'scripts/fleet/generate/main.ts', ...process.argv.slice(2)],
  // Paths on the command line are relative to where the command was given.
  { env: { ...env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() } },
);
