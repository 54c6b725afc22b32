import { compareField } from './compareField';
import { compareOneofs, type FieldPair } from './compareOneofs';
import { compareTypes } from './compareTypes';
import { jsonName } from './jsonName';
import type { ProtoField, ProtoMessage } from './model';
import { NumberRanges } from './NumberRanges';
import type { ProtoComparison } from './ProtoComparison';
import { isRequired } from './presenceOf';
import { fieldText } from './texts';

/**
 * The fields of a message. They belong together by name, and by number where the old name is gone and the new one is
 * new: that is a field with another name, or another field when nothing reads the one as the other.
 *
 * @internal
 */
export function compareFields(
  files: ProtoComparison,
  path: string,
  old: ProtoMessage,
  next: ProtoMessage,
): void {
  const names = new Map(next.fields.map(field => [field.name, field]));
  const numbers = new Map(next.fields.map(field => [field.number, field]));
  const oldNames = new Set(old.fields.map(({ name }) => name));
  const reserved = NumberRanges.create(next.reserved.numbers);
  const pairs: FieldPair[] = [];
  for (const field of old.fields) {
    files.budget.spend();
    const heir = numbers.get(field.number);
    const successor =
      names.get(field.name) ??
      (heir && !oldNames.has(heir.name) ? heir : undefined);
    if (successor) {
      pairs.push({ old: field, next: successor });
    } else {
      files.changes.add(ruleForRemoved(field, reserved, next), {
        path: `${path}.fields[${field.name}]`,
        type: 'removed',
        oldValue: fieldText(field),
      });
    }
  }
  for (const pair of pairs) comparePair(files, path, pair);
  compareOneofs(files, path, { old, next, pairs });
  const known = new Set(pairs.map(pair => pair.next));
  addAdded(
    files,
    path,
    old,
    next.fields.filter(field => !known.has(field)),
  );
}

function comparePair(
  files: ProtoComparison,
  path: string,
  pair: FieldPair,
): void {
  const { changes } = files;
  const { old, next } = pair;
  const at = `${path}.fields[${old.name}]`;
  const values = { path: at, type: 'modified' } as const;
  const difference = compareTypes(
    { field: old, file: files.old },
    { field: next, file: files.next },
  );
  if (old.name !== next.name && difference === 'all') {
    changes.add('protobuf.field-number-reused', {
      ...values,
      oldValue: `${old.name}: ${fieldText(old)}`,
      newValue: `${next.name}: ${fieldText(next)}`,
    });
    return;
  }
  if (old.number !== next.number) {
    changes.add('protobuf.field-number-changed', {
      ...values,
      oldValue: fieldText(old),
      newValue: fieldText(next),
    });
  }
  if (old.name !== next.name) {
    changes.add(
      jsonName(old) === jsonName(next)
        ? 'protobuf.field-renamed-json-kept'
        : 'protobuf.field-renamed',
      { ...values, oldValue: old.name, newValue: next.name },
    );
  }
  compareField(files, at, { ...pair, difference });
}

function ruleForRemoved(
  { name, number }: ProtoField,
  numbers: NumberRanges,
  { reserved }: ProtoMessage,
): string {
  if (!numbers.has(number)) return 'protobuf.field-removed';
  return reserved.names.has(name)
    ? 'protobuf.field-removed-reserved'
    : 'protobuf.field-removed-name-free';
}

function addAdded(
  { changes, budget }: ProtoComparison,
  path: string,
  old: ProtoMessage,
  added: readonly ProtoField[],
): void {
  const reserved = NumberRanges.create(old.reserved.numbers);
  const used = new Set(old.fields.map(({ number }) => number));
  const oneofs = new Set(old.fields.map(({ oneof }) => oneof));
  const ruleFor = (field: ProtoField) => {
    const { name, number, oneof } = field;
    if (used.has(number)) return 'protobuf.field-number-reused';
    if (reserved.has(number)) return 'protobuf.field-number-was-reserved';
    if (old.reserved.names.has(name)) return 'protobuf.field-name-was-reserved';
    if (isRequired(field)) return 'protobuf.required-field-added';
    return oneof !== undefined && oneofs.has(oneof)
      ? 'protobuf.field-added-to-oneof'
      : 'protobuf.field-added';
  };
  for (const field of added) {
    budget.spend();
    changes.add(ruleFor(field), {
      path: `${path}.fields[${field.name}]`,
      type: 'added',
      newValue: fieldText(field),
    });
  }
}
