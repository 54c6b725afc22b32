import type { FileComparison } from '../../FileComparison';
import { sideValue } from '../spec/compareOperations';
import { pairKeys } from '../spec/operations';
import type { UpstreamChanges } from '../UpstreamChanges';
import { scanProto } from './scanProto';

type Groups = Map<string, Map<string, string>>;

/** Source: diff sheet, §7. @internal */
export function compareGrpc(
  comparison: FileComparison,
  changes: UpstreamChanges,
): void {
  const old = scanProto(comparison.oldText, comparison.budget);
  const next = scanProto(comparison.newText, comparison.budget);
  compareGroups(
    { group: 'grpc.services', old: old.services, next: next.services },
    {
      memberPath: (service, call) => `grpc.rpcs[${service}.${call}]`,
      row: 'grpc.rpcs[]',
    },
    changes,
  );
  compareGroups(
    { group: 'grpc.messages', old: old.messages, next: next.messages },
    {
      memberPath: (message, field) =>
        `grpc.messages[${message}].fields[${field}]`,
      row: 'grpc.messages[].fields[]',
    },
    changes,
  );
}

function compareGroups(
  groups: { group: string; old: Groups; next: Groups },
  members: { memberPath(group: string, member: string): string; row: string },
  changes: UpstreamChanges,
) {
  const { group, old, next } = groups;
  for (const { key, isOld } of pairKeys(old, next)) {
    const before = old.get(key);
    const after = next.get(key);
    if (!before || !after) {
      const type = isOld ? 'removed' : 'added';
      const path = `${group}[${key}]`;
      changes.add(type, path, sideValue(isOld, key), `${group}[]`);
      continue;
    }
    for (const { key: member } of pairKeys(before, after)) {
      changes.field(
        members.memberPath(key, member),
        { old: before.get(member), next: after.get(member) },
        members.row,
      );
    }
  }
}
