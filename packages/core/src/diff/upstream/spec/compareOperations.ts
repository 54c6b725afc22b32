import type { WorkBudget } from '../../../work';
import type { UpstreamChanges } from '../UpstreamChanges';
import { mapAt, operationsOf, pairKeys } from './operations';
import type { DocumentPair } from './readPair';

/** The value of something that one side has. @internal */
export const sideValue = (isOld: boolean, text: string) =>
  isOld ? { old: text } : { next: text };

type Raw = Record<string, unknown>;

/** An operation that both documents have. @internal */
export interface OperationPair {
  /** `GET /users`. */
  name: string;
  /** Of the change: `openapi.paths[/users].methods[GET]`. */
  path: string;
  old: Raw;
  next: Raw;
  /** The paths they belong to, with the parameters that all their operations share. */
  oldOwner: Raw;
  nextOwner: Raw;
}

/** Path of the rows for operations. @internal */
export const METHOD_ROW = 'openapi.paths[].methods[]';

/**
 * Paths and methods that come and go; source: diff sheet, §6.
 *
 * @internal
 */
export function compareOperations(
  documents: DocumentPair,
  changes: UpstreamChanges,
  options: { budget: WorkBudget; compare(pair: OperationPair): void },
): void {
  const oldPaths = mapAt(documents.old, 'paths');
  const nextPaths = mapAt(documents.next, 'paths');
  for (const { key, isOld, isNew } of pairKeys(oldPaths, nextPaths)) {
    options.budget.spend();
    const path = `openapi.paths[${key}]`;
    if (!isOld || !isNew) {
      const type = isOld ? 'removed' : 'added';
      changes.add(type, path, sideValue(isOld, key), 'openapi.paths[]');
      continue;
    }
    compareMethods(
      { name: key, path, old: oldPaths[key], next: nextPaths[key] },
      changes,
      options,
    );
  }
}

function compareMethods(
  pair: { name: string; path: string } & DocumentPair,
  changes: UpstreamChanges,
  options: { budget: WorkBudget; compare(pair: OperationPair): void },
) {
  const old = operationsOf(pair.old);
  const next = operationsOf(pair.next);
  for (const { key, isOld, isNew } of pairKeys(old, next)) {
    options.budget.spend();
    const path = `${pair.path}.methods[${key}]`;
    const name = `${key} ${pair.name}`;
    if (isOld && isNew) {
      options.compare({
        name,
        path,
        old: mapAt(old, key),
        next: mapAt(next, key),
        oldOwner: mapAt({ owner: pair.old }, 'owner'),
        nextOwner: mapAt({ owner: pair.next }, 'owner'),
      });
    } else {
      const type = isOld ? 'removed' : 'added';
      changes.add(type, path, sideValue(isOld, name), METHOD_ROW);
    }
  }
}
