import { describeWith } from '@pacto/oci/testUtils';
import { findPostgres } from './PostgresServer';

/**
 * Tests that stop a registry and a PostgreSQL of their own. Where one of them is missing they are reported as not run.
 *
 * @internal
 */
export function describeWithServers(name: string, tests: () => void): void {
  const missing = findPostgres() ? '' : ' (not run: missing postgresql)';
  // eslint-disable-next-line no-console
  if (missing) console.warn(`${name}${missing}`);
  // No mock can stand for it; the name and the console say so.
  const run = missing ? describe.skip : describe;
  describeWith(['docker-registry'], name, () => {
    run(`on PostgreSQL${missing}`, tests);
  });
}
