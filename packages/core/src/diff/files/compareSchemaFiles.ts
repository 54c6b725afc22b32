import type { SchemaPair } from '../contract/SchemaPair';
import { LinkedDocuments } from '../../document/links';
import type { FileComparison } from '../FileComparison';
import { compareSchemas, type SchemaSide } from '../schema/compareSchemas';
import type { DeepFiles } from './DeepFiles';

type Kind = 'configuration' | 'policy';

/** Schemas that entries of a contract have on both sides. @internal */
export function compareSchemaFiles(
  kind: Kind,
  pairs: readonly SchemaPair[],
  files: DeepFiles,
): void {
  for (const { name, old, next } of pairs) {
    const subject = { kind, name, file: next };
    files.compare({ subject, oldPath: old, newPath: next }, compareSchemaFile);
  }
}

/**
 * Values and contracts go in and have to fit, as a request does.
 *
 * @internal
 */
export function compareSchemaFile(comparison: FileComparison): void {
  const { changes, budget, limit } = comparison;
  const old = read('old', comparison);
  const next = read('new', comparison);
  if (!old || !next) return;
  compareSchemas({
    old,
    new: next,
    direction: 'request',
    path: 'schema',
    changes,
    budget,
    limit,
  });
}

function read(
  side: 'old' | 'new',
  comparison: FileComparison,
): SchemaSide | undefined {
  const { budget, limit } = comparison;
  const source = comparison[`${side}Source`];
  const documents = LinkedDocuments.create({ source, budget });
  const reading = documents.readRoot(comparison[`${side}Text`]);
  if ('value' in reading) {
    return { schema: reading.value, root: reading.value, documents };
  }
  const message = `partial, because the ${side} schema cannot be read: ${reading.problem}`;
  limit({ code: 'UNREADABLE', message });
  return undefined;
}
