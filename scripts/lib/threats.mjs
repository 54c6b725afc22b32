import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** The threats of ingestion: getting bytes, opening bytes, trust, keeping state. */
const THREATS = [...range(1, 22), ...range(31, 35), ...range(49, 60)].map(
  number => `T${number}`,
);

/**
 * Checks that docs/security.md names a test for each threat, and that the test is there: a file in which a text begins
 * with the id of the threat. Answers what is wrong.
 *
 * @returns {string[]}
 */
export function checkThreats() {
  const rows = new Map(
    [
      ...readFileSync(join(root, 'docs/security.md'), 'utf8').matchAll(
        /^\| *(T\d+) *\|.*\|([^|]*)\| *$/gm,
      ),
    ].map(([, id, tests]) => [id, tests]),
  );
  return THREATS.flatMap(id => {
    const files = [...(rows.get(id) ?? '').matchAll(/`([^`]+)`/g)].map(
      ([, file]) => file,
    );
    if (files.length === 0) return [`docs/security.md has no test for ${id}`];
    return files.flatMap(file => {
      const path = join(root, file);
      if (!existsSync(path)) return [`${id}: there is no ${file}`];
      const isNamed = new RegExp(`['"\`(]${id}[:.,]`).test(
        readFileSync(path, 'utf8'),
      );
      return isNamed ? [] : [`${id}: no test in ${file} is named after it`];
    });
  });
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
