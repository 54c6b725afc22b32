import type { SchemaPair } from '../contract/SchemaPair';
import { readDocument } from '../../document/readDocument';
import type { FileComparison } from '../FileComparison';
import { compareSchemas } from '../schema/compareSchemas';
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
  const old = readDocument(comparison.oldText);
  const next = readDocument(comparison.newText);
  if ('problem' in old || 'problem' in next) {
    const side = 'problem' in old ? 'old' : 'new';
    const { problem } = ('problem' in old ? old : next) as { problem: string };
    limit({
      code: 'UNREADABLE',
      message: `partial, because the ${side} schema cannot be read: ${problem}`,
    });
    return;
  }
  compareSchemas({
    old: { schema: old.value, root: old.value },
    new: { schema: next.value, root: next.value },
    direction: 'request',
    path: 'schema',
    changes,
    budget,
    limit,
  });
}
