import { isMap } from '../../contract/isMap';
import { LinkedDocuments } from '../../document/links';
import type { FileComparison } from '../FileComparison';
import { compareSchemas } from '../schema/compareSchemas';

/**
 * Compares two JSON Schemas that define the events of an interface: what the service sends.
 *
 * @throws WorkLimitError, or the reason of an aborted signal
 * @internal
 */
export function compareEventSchema(comparison: FileComparison): void {
  const { changes, budget } = comparison;
  const old = read(comparison, 'old');
  const next = read(comparison, 'new');
  if (!old || !next) return;
  compareSchemas({
    old,
    new: next,
    direction: 'response',
    path: 'schema',
    changes,
    budget,
    limit: limitation => comparison.limit(limitation),
  });
}

function read(comparison: FileComparison, side: 'old' | 'new') {
  const { budget } = comparison;
  const source = comparison[`${side}Source`];
  const documents = LinkedDocuments.create({ source, budget });
  const reading = documents.readRoot(comparison[`${side}Text`]);
  const problem =
    'problem' in reading ? reading.problem : problemOf(reading.value);
  if (problem === undefined && 'value' in reading) {
    return { schema: reading.value, root: reading.value, documents };
  }
  comparison.limit({
    code: 'UNREADABLE',
    message: `partial, because the ${side} file defines no events: ${problem}`,
  });
  return undefined;
}

function problemOf(value: unknown) {
  return isMap(value) || typeof value === 'boolean'
    ? undefined
    : 'it is neither an AsyncAPI document nor a JSON Schema';
}
