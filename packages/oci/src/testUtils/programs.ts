import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

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
  const missing = programs.filter(program => !findProgram(program)).join(' ');
  const reason = `not run: missing ${missing} (Debian: apt-get install ${missing})`;
  if (missing) {
    // eslint-disable-next-line no-console
    console.warn(`${name}: ${reason}`);
  }
  // Skipped only where the program is missing, since no mock can stand for it, and never silently: the name and the
  // console say so, and the summary of `npm test` counts these tests as skipped.
  const run = missing ? describe.skip : describe; // The reason is in the name.
  run(missing ? `${name} (${reason})` : name, tests);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
