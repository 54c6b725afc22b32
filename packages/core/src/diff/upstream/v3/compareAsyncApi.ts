import type { FileComparison } from '../../FileComparison';
import { sideValue } from '../spec/compareOperations';
import { mapAt, pairKeys } from '../spec/operations';
import { readPair } from '../spec/readPair';
import type { UpstreamChanges } from '../UpstreamChanges';
import { BodyWalk } from './BodyWalk';

/** Source: diff sheet, §7. @internal */
export function compareAsyncApi(
  comparison: FileComparison,
  changes: UpstreamChanges,
): void {
  const documents = readPair(comparison, 'any');
  if (!documents) return;
  const walk = BodyWalk.create('none', changes, comparison.budget);
  for (const part of ['channels', 'operations']) {
    const old = mapAt(documents.old, part);
    const next = mapAt(documents.next, part);
    for (const { key, isOld, isNew } of pairKeys(old, next)) {
      const path = `asyncapi.${part}[${key}]`;
      if (isOld && isNew) {
        walk.run(path, { old: old[key], next: next[key] });
      } else {
        const type = isOld ? 'removed' : 'added';
        changes.add(type, path, sideValue(isOld, key), `asyncapi.${part}[]`);
      }
    }
  }
}
