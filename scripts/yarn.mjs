// `npm run yarn -- …`: Yarn with the fitting Node, for machines without corepack.
import { run } from './lib/process.mjs';
import { findYarn, setUp } from './lib/setup.mjs';

const { node, env } = setUp();
process.exitCode = await run(node, [findYarn(), ...process.argv.slice(2)], {
  env,
  stdio: 'inherit',
});
