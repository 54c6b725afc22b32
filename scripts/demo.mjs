// `npm run demo`: builds the sample fleet into an OCI store and starts the portal on one address.
import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bin, run, runQuietly, typescript } from './lib/process.mjs';
import { fail, root, say, setUp } from './lib/setup.mjs';
import { hashOf, unlessStamped } from './lib/stamp.mjs';
import { waitForFleet } from './lib/portal.mjs';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '7007' },
    config: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', short: 'h' },
  },
});
if (options.help) {
  process.stdout.write('npm run demo -- [--port 7007] [--config MORE.yaml]\n');
  process.exit(0);
}
const port = Number(options.port);
const LOG = `.demo/portal-${port}.log`;
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  fail(
    `--port ${options.port} is not a port.`,
    'Give a number from 1 to 65535.',
  );
}
if (!(await isFree(port))) {
  fail(
    `Port ${port} is in use.`,
    'Stop what listens there, or choose another one: npm run demo -- --port 7008',
  );
}

const { node, env } = setUp();
mkdirSync(join(root, '.demo'), { recursive: true });

await unlessStamped(
  'packages/app/dist/.stamp',
  hashOf(['packages', 'plugins']),
  async () => {
    say('Building the portal (about half a minute)');
    const code = await runQuietly(
      node,
      [bin('@backstage/cli/bin/backstage-cli'), 'package', 'build'],
      { cwd: join(root, 'packages/app'), env },
    );
    if (code !== 0) fail('The portal could not be built, see above.');
  },
);

say('Packing the sample fleet into .demo/registry');
if (
  (await run(
    node,
    [...typescript, 'scripts/fleet/pack.ts', '--layout', '.demo/registry'],
    { env, stdio: ['ignore', 'ignore', 'inherit'] },
  )) !== 0
) {
  fail('The sample fleet could not be packed, see above.');
}

say(`Starting the portal, its log is ${LOG}`);
const log = openSync(join(root, LOG), 'w');
const url = `http://localhost:${port}`;
const portal = spawn(
  node,
  [
    ...typescript,
    'src/index.ts',
    ...['app-config.yaml', 'app-config.demo.yaml', ...options.config].flatMap(
      file => ['--config', resolve(root, file)],
    ),
  ],
  {
    cwd: join(root, 'packages/backend'),
    env: { ...env, NODE_ENV: 'development', PACTO_DEMO_PORT: String(port) },
    stdio: ['ignore', log, log],
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => portal.kill(signal));
}
portal.once('exit', (code, signal) => {
  if (code) fail(`The portal ended with code ${code}.`, `Its log is ${LOG}.`);
  process.exit(signal ? 0 : 1);
});

const count = await waitForFleet(url).catch(error => {
  portal.kill();
  fail(error.message, `Its log is ${LOG}.`);
});
process.stdout.write(`
  Pacto for Backstage is at ${url}

  ${count} services with a contract are in the catalog. Worth a look:
    all contracts         ${url}/contracts
    a service             ${url}/catalog/default/component/checkout/contract
  Ctrl-C ends it.

`);

function isFree(wanted) {
  return new Promise(done => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(wanted, 'localhost', () => server.close(() => done(true)));
  });
}
