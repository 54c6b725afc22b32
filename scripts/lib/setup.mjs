// Brings a fresh clone to where it can run: a fitting Node, the dependencies. Runs on any Node from 18 on and needs
// nothing installed. Idempotent: the second time it only compares a hash.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Node majors that Backstage 1.55 supports; the first is the one that is installed when none is there. */
const FITTING_NODES = [24, 22];

const REGISTRY_REMEDY =
  'Check that npm can reach its package registry (`npm ping`), then run the same command again.';

/** Before this minor, Node 22 cannot `require` the modules that some dependencies are. */
const LEAST_MINOR_OF_22 = 12;

/** Says what is going on, on stderr, so that stdout stays clean for results. */
export function say(text) {
  process.stderr.write(`\u25b8 ${text}\n`);
}

/** Ends the process with a reason and a next step instead of a stack. */
export function fail(reason, remedy) {
  process.stderr.write(`\n\u2716 ${reason}\n${remedy ? `  ${remedy}\n` : ''}`);
  process.exit(1);
}

/**
 * Makes the repository ready and answers the environment in which everything else is to be started: a fitting Node
 * comes first on PATH.
 */
export function setUp() {
  const node = findNode() ?? installNode();
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
  };
  delete env.npm_config_prefix;
  installDependencies(node, env);
  return { node, env };
}

function findNode() {
  const names = ['node', ...FITTING_NODES.map(major => `node${major}`)];
  const candidates = [
    process.execPath,
    localNode(),
    ...(process.env.PATH ?? '')
      .split(delimiter)
      .flatMap(folder => names.map(name => join(folder, name))),
  ];
  return candidates.find(path => existsSync(path) && fits(path));
}

function fits(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const [, major, minor] = (/^v(\d+)\.(\d+)/.exec(stdout ?? '') ?? []).map(
    Number,
  );
  return (
    FITTING_NODES.includes(major) &&
    (major !== 22 || minor >= LEAST_MINOR_OF_22)
  );
}

function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}

function localNode() {
  return join(root, '.tools', 'node_modules', nodePackage(), 'bin', 'node');
}

function installNode() {
  const wanted = `${nodePackage()}@${FITTING_NODES[0]}`;
  say(
    `Node ${process.version} is not ${FITTING_NODES.join(
      ' or ',
    )}: installing ${wanted} into .tools`,
  );
  if (!installTool(wanted) || !fits(localNode())) {
    fail(
      `No Node ${FITTING_NODES.join(
        ' or ',
      )} here, and ${wanted} could not be installed.`,
      'Install Node 24 and put it on PATH, then run the same command again.',
    );
  }
  return localNode();
}

/** The Yarn that `packageManager` in package.json names; installed into .tools unless it is there. */
export function findYarn() {
  const { packageManager } = readJson('package.json');
  const version = packageManager.replace('yarn@', '');
  const folder = '.tools/node_modules/@yarnpkg/cli-dist';
  const isThere = () =>
    existsSync(join(root, folder, 'package.json')) &&
    readJson(`${folder}/package.json`).version === version;
  if (!isThere()) {
    say(`Installing Yarn ${version} into .tools`);
    if (!installTool(`@yarnpkg/cli-dist@${version}`) || !isThere()) {
      fail(`Yarn ${version} could not be installed.`, REGISTRY_REMEDY);
    }
  }
  return join(root, folder, 'bin', 'yarn.js');
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** Answers whether npm could put the package into .tools, beside what is there. */
function installTool(wanted) {
  const folder = join(root, '.tools');
  mkdirSync(folder, { recursive: true });
  // With a package.json npm keeps what was installed before.
  if (!existsSync(join(folder, 'package.json'))) {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  }
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', '.tools', '--no-audit', '--no-fund', wanted],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  );
  return status === 0;
}

function installDependencies(node, env) {
  const stampFile = join(root, 'node_modules', '.pacto-setup');
  const stamp = dependencyStamp(node);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    return;
  }
  say('Installing dependencies (about a minute the first time)');
  const mode = process.env.CI ? ['--immutable'] : [];
  const result = spawnSync(node, [findYarn(), 'install', ...mode], {
    cwd: root,
    env: { ...env, ...registrySetting() },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) {
    process.stderr.write(result.stdout ?? '');
    fail(
      'The dependencies could not be installed, see above.',
      REGISTRY_REMEDY,
    );
  }
  writeFileSync(stampFile, stamp);
}

function dependencyStamp(node) {
  const hash = createHash('sha256');
  hash.update(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout);
  hash.update(`${process.platform} ${process.arch}`);
  hash.update(readFileSync(join(root, 'yarn.lock')));
  hash.update(readFileSync(join(root, 'package.json')));
  for (const group of ['packages', 'plugins']) {
    for (const name of readdirSync(join(root, group)).sort()) {
      const file = join(root, group, name, 'package.json');
      if (existsSync(file)) hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Yarn does not read npm's settings; a machine whose npm uses another registry has Yarn use it too. */
function registrySetting() {
  if (process.env.YARN_NPM_REGISTRY_SERVER) return {};
  const { stdout } = spawnSync('npm', ['config', 'get', 'registry'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const registry = stdout?.trim().replace(/\/$/, '');
  if (!registry?.startsWith('http')) return {};
  return {
    YARN_NPM_REGISTRY_SERVER: registry,
    ...(registry.startsWith('http:')
      ? { YARN_UNSAFE_HTTP_WHITELIST: new URL(registry).hostname }
      : {}),
  };
}
