import type { FileComparison } from '../../FileComparison';
import { equalValues } from '../../contract/equalValues';
import {
  compareOperations,
  METHOD_ROW,
  sideValue,
  type OperationPair,
} from '../spec/compareOperations';
import { mapAt, pairKeys, parametersOf } from '../spec/operations';
import { readPair } from '../spec/readPair';
import { differingKeys } from '../../valueText';
import type { UpstreamChanges } from '../UpstreamChanges';
import { NumericCodes } from './NumericCodes';

const bodyOf = (operation: Record<string, unknown>) =>
  operation.requestBody === undefined || operation.requestBody === null
    ? {}
    : { 'request-body': operation.requestBody };

const valueAt = (parts: Parts['old'], key: string) =>
  parts instanceof Map
    ? parts.get(key)
    : (parts as Record<string, unknown>)[key];

interface Parts {
  row: string;
  pathOf(key: string): string;
  old: Record<string, unknown> | ReadonlyMap<string, unknown>;
  next: Record<string, unknown> | ReadonlyMap<string, unknown>;
}

/**
 * Parameters of operations, bodies and responses, each as a whole. Source: diff sheet, §6.
 *
 * @internal
 */
export function compareOpenApi(
  comparison: FileComparison,
  changes: UpstreamChanges,
): void {
  const documents = readPair(comparison, 'any');
  if (!documents) return;
  const { budget } = comparison;
  const oldCodes = NumericCodes.read(comparison.oldText);
  const nextCodes = NumericCodes.read(comparison.newText);
  compareOperations(documents, changes, {
    budget,
    compare: pair => {
      const parts = partsOf(pair, {
        old: oldCodes.has(pair.name),
        next: nextCodes.has(pair.name),
      });
      for (const part of parts) compareParts(pair.name, part, changes);
    },
  });
}

function partsOf(
  pair: OperationPair,
  ignoresResponses: { old: boolean; next: boolean },
): Parts[] {
  const { path, old, next } = pair;
  return [
    {
      row: `${METHOD_ROW}.parameters[]`,
      pathOf: key => `${path}.parameters[${key}]`,
      old: parametersOf(old),
      next: parametersOf(next),
    },
    {
      row: `${METHOD_ROW}.request-body`,
      pathOf: () => `${path}.request-body`,
      old: bodyOf(old),
      next: bodyOf(next),
    },
    {
      row: `${METHOD_ROW}.responses[]`,
      pathOf: key => `${path}.responses[${key}]`,
      old: ignoresResponses.old ? {} : mapAt(old, 'responses'),
      next: ignoresResponses.next ? {} : mapAt(next, 'responses'),
    },
  ];
}

function compareParts(name: string, parts: Parts, changes: UpstreamChanges) {
  for (const { key, isOld, isNew } of pairKeys(parts.old, parts.next)) {
    const path = parts.pathOf(key);
    if (!isOld || !isNew) {
      const values = sideValue(isOld, `${name} ${key}`);
      changes.add(isOld ? 'removed' : 'added', path, values, parts.row);
      continue;
    }
    const old = valueAt(parts.old, key);
    const next = valueAt(parts.next, key);
    if (equalValues(old, next)) continue;
    changes.add(
      'modified',
      path,
      {
        old: `${name} ${key} ${differingKeys(old, next)}`,
        next: `${name} ${key} ${differingKeys(next, old)}`,
      },
      parts.row,
    );
  }
}
