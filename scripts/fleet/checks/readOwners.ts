import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { fleetRoot } from '../directories';

/**
 * Names of the groups in `org.yaml`.
 *
 * @internal
 */
export function readOwners(): Set<string> {
  const text = readFileSync(resolve(fleetRoot, '../org.yaml'), 'utf8');
  return new Set(
    parseAllDocuments(text)
      .map(document => document.toJS())
      .filter(({ kind }) => kind === 'Group')
      .map(({ metadata }) => metadata.name),
  );
}
