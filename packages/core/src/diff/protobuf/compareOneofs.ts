import type { ProtoField, ProtoMessage } from './model';
import type { ProtoComparison } from './ProtoComparison';

/**
 * One field before and after.
 *
 * @internal
 */
export interface FieldPair {
  old: ProtoField;
  next: ProtoField;
}

/**
 * Fields that come into a choice, leave it or change it. A choice whose name is gone and whose fields are in a new one
 * has another name.
 *
 * @internal
 */
export function compareOneofs(
  { changes }: ProtoComparison,
  path: string,
  sides: { old: ProtoMessage; next: ProtoMessage; pairs: FieldPair[] },
): void {
  const before = oneofsOf(sides.old);
  const after = oneofsOf(sides.next);
  const renamed = new Map<string, string>();
  for (const { old, next } of sides.pairs) {
    const [from, to] = [old.oneof, next.oneof];
    if (from === to) continue;
    if (from !== undefined && to !== undefined) {
      if (!renamed.has(from) && !after.has(from) && !before.has(to)) {
        renamed.set(from, to);
        changes.add('protobuf.oneof-renamed', {
          path: `${path}.oneofs[${from}]`,
          type: 'modified',
          oldValue: from,
          newValue: to,
        });
      }
      if (renamed.get(from) === to) continue;
    }
    changes.add(ruleFor(from, to), {
      path: `${path}.fields[${old.name}]`,
      type: 'modified',
      oldValue: from ?? '',
      newValue: to ?? '',
    });
  }
}

function ruleFor(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return 'protobuf.field-moved-into-oneof';
  return to === undefined
    ? 'protobuf.field-moved-out-of-oneof'
    : 'protobuf.field-moved-between-oneofs';
}

function oneofsOf({ fields }: ProtoMessage) {
  return new Set(fields.map(({ oneof }) => oneof));
}
