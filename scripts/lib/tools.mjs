// The programs that tests use beside Node: found, or installed where that is permitted (Debian, as root).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './setup.mjs';

const TOOLS = [
  {
    name: 'docker-registry',
    packages: ['docker-registry'],
    find: () => onPath('docker-registry'),
    tests: 'integration tests against a real registry',
  },
  {
    name: 'skopeo',
    packages: ['skopeo'],
    find: () => onPath('skopeo'),
    tests: 'tests with bundles copied by skopeo',
  },
  {
    name: 'PostgreSQL',
    packages: ['postgresql'],
    find: findPostgres,
    tests: 'database tests on PostgreSQL',
  },
  {
    name: 'Chromium',
    packages: ['chromium', 'fonts-dejavu-core'],
    find: findChromium,
    tests: 'browser tests',
  },
];

/**
 * Finds or installs the tools. Answers what is missing, each with the tests that can not run for it.
 */
export function ensureTools() {
  const missing = TOOLS.filter(tool => !tool.find());
  if (missing.length > 0 && mayInstall()) {
    const packages = missing.flatMap(tool => tool.packages);
    say(`Installing Debian packages: ${packages.join(' ')}`);
    apt(['update', '-qq']);
    apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  }
  return missing.filter(tool => !tool.find());
}

export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return ['chromium', 'chromium-browser', 'google-chrome']
    .map(onPath)
    .find(Boolean);
}

/** Folder with `initdb` and `postgres`. */
export function findPostgres() {
  const base = '/usr/lib/postgresql';
  const installed = existsSync(base)
    ? readdirSync(base)
        .sort((a, b) => Number(b) - Number(a))
        .map(version => join(base, version, 'bin'))
    : [];
  const initdb = onPath('initdb');
  return [...installed, ...(initdb ? [join(initdb, '..')] : [])].find(folder =>
    existsSync(join(folder, 'initdb')),
  );
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .concat('/usr/sbin')
    .map(folder => join(folder, name))
    .find(existsSync);
}

function mayInstall() {
  return process.getuid?.() === 0 && Boolean(onPath('apt-get'));
}

function apt(args) {
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
