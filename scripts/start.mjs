// `yarn start`: the portal for development, with hot reload (app on port 3000, backend on port 7007).
import { bin, run, typescript } from './lib/process.mjs';
import { fail, setUp } from './lib/setup.mjs';

const { node, env } = setUp();
if (
  (await run(
    node,
    [...typescript, 'scripts/fleet/pack.ts', '--layout', '.demo/registry'],
    { env },
  )) !== 0
) {
  fail('The sample fleet could not be packed, see above.');
}
process.exitCode = await run(
  node,
  [bin('@backstage/cli/bin/backstage-cli'), 'repo', 'start'],
  { env, stdio: 'inherit' },
);
