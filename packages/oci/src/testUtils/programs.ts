import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const POSTGRES_VERSIONS = '/usr/lib/postgresql';

/** Debian packages that are not called like the program in them. */
const PACKAGES: Record<string, string> = { postgres: 'postgresql' };

/**
 * Where a program is, looked for on `PATH` and in the places where Debian puts it; undefined when it is missing.
 *
 * @public
 */
export function findProgram(name: string): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/sbin',
    ...postgresFolders(),
  ];
  return folders.map(folder => join(folder, name)).find(isExecutable);
}

/**
 * `describe` for tests that need programs of the system. Where one is missing the tests are reported as not run, with
 * the reason in their name and on the console.
 *
 * @public
 */
export function describeWith(
  programs: string[],
  name: string,
  tests: () => void,
): void {
  const missing = programs
    .filter(program => !findProgram(program))
    .map(program => PACKAGES[program] ?? program)
    .join(' ');
  const reason = `not run: missing ${missing} (Debian: apt-get install ${missing})`;
  if (missing) {
    // eslint-disable-next-line no-console
    console.warn(`${name}: ${reason}`);
  }
  // Skipped only where a program is missing that may not be installed, since no mock can stand for a real registry or
  // database. Never silently: name and console say why, and the summary of `npm test` counts these tests as skipped.
  const run = missing ? describe.skip : describe;
  run(missing ? `${name} (${reason})` : name, tests);
}

/** Newest first. */
function postgresFolders(): string[] {
  try {
    return readdirSync(POSTGRES_VERSIONS)
      .sort((a, b) => Number(b) - Number(a))
      .map(version => join(POSTGRES_VERSIONS, version, 'bin'));
  } catch {
    return [];
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
