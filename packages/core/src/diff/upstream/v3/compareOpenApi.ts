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
import { BodyWalk } from './BodyWalk';

const overlaid = (
  path: Record<string, unknown>,
  operation: Record<string, unknown>,
) => new Map([...parametersOf(path), ...parametersOf(operation)]);

/**
 * Parameters with those of the path, bodies and responses in depth. Source: diff sheet, §6.
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
  compareOperations(documents, changes, {
    budget,
    compare: pair => {
      compareParameters(pair, changes);
      compareBody(pair, changes, BodyWalk.create('request', changes, budget));
      compareResponses(
        pair,
        changes,
        BodyWalk.create('response', changes, budget),
      );
    },
  });
}

function compareParameters(pair: OperationPair, changes: UpstreamChanges) {
  const old = overlaid(pair.oldOwner, pair.old);
  const next = overlaid(pair.nextOwner, pair.next);
  const row = `${METHOD_ROW}.parameters[]`;
  for (const { key, isOld, isNew } of pairKeys(old, next)) {
    const path = `${pair.path}.parameters[${key}]`;
    const name = `${pair.name} ${key}`;
    const before = old.get(key);
    const after = next.get(key);
    const mustBeSent = after?.required === true && before?.required !== true;
    const kind = mustBeSent ? `${row}.required` : row;
    if (!isOld || !isNew) {
      const type = isOld ? 'removed' : 'added';
      changes.add(type, path, sideValue(isOld, name), kind);
    } else if (!equalValues(before, after)) {
      const values = {
        old: `${name} ${differingKeys(before, after)}`,
        next: `${name} ${differingKeys(after, before)}`,
      };
      changes.add('modified', path, values, kind);
    }
  }
}

function compareBody(
  pair: OperationPair,
  changes: UpstreamChanges,
  walk: BodyWalk,
) {
  const old = pair.old.requestBody ?? undefined;
  const next = pair.next.requestBody ?? undefined;
  const path = `${pair.path}.request-body`;
  if (old !== undefined && next !== undefined) {
    walk.run(path, { old, next });
  } else if (old !== next) {
    const isOld = old !== undefined;
    const values = sideValue(isOld, `${pair.name} request-body`);
    const row = `${METHOD_ROW}.request-body`;
    changes.add(isOld ? 'removed' : 'added', path, values, row);
  }
}

function compareResponses(
  pair: OperationPair,
  changes: UpstreamChanges,
  walk: BodyWalk,
) {
  const old = mapAt(pair.old, 'responses');
  const next = mapAt(pair.next, 'responses');
  for (const { key, isOld, isNew } of pairKeys(old, next)) {
    const path = `${pair.path}.responses[${key}]`;
    if (isOld && isNew) {
      walk.run(path, { old: old[key], next: next[key] });
    } else {
      const values = sideValue(isOld, `${pair.name} ${key}`);
      const row = `${METHOD_ROW}.responses[]`;
      changes.add(isOld ? 'removed' : 'added', path, values, row);
    }
  }
}
