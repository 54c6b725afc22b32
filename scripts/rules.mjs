// `yarn rules`: writes docs/rules.md from the rule tables. `--check`: fails when it is not up to date. `--mutate`: takes
// each rule away in turn and fails when no test would notice.
import { run, typescript } from './lib/process.mjs';
import { setUp } from './lib/setup.mjs';

const { node, env } = setUp();
process.exitCode = await run(
  node,
  [...typescript, 'scripts/rules/main.ts', ...process.argv.slice(2)],
  { env },
);
