// `yarn bench NAME [--json FILE]`: measures one thing against a reference in the same run.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { run, typescript } from './lib/process.mjs';
import { fail, root, setUp } from './lib/setup.mjs';

const directory = join(root, 'scripts/bench');
const names = readdirSync(directory)
  .filter(file => file.endsWith('.ts'))
  .map(file => basename(file, '.ts'));

const { positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    // How large the fleet is; of the API, how it is read.
    services: { type: 'string' },
    versions: { type: 'string' },
    readers: { type: 'string' },
    seconds: { type: 'string' },
    // Of syncs: how often, and which database.
    rounds: { type: 'string' },
    database: { type: 'string' },
  },
});
const [name, ...more] = positionals;
if (more.length > 0 || !names.includes(name)) {
  fail(
    'Say what to measure: yarn bench NAME [--json FILE]',
    `NAME is one of: ${names.join(', ')}`,
  );
}

const { node, env } = setUp();
process.exitCode = await run(
  node,
  [...typescript, 'scripts/bench/lib/main.ts', ...process.argv.slice(2)],
  // Paths on the command line are relative to where the command was given.
  { env: { ...env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() } },
);
