import { compareOptions } from './compareOptions';
import type { ProtoEnum, ProtoEnumValue } from './model';
import { NumberRanges } from './NumberRanges';
import type { ProtoComparison } from './ProtoComparison';

/**
 * The values of an enum, by name; a name that is gone and a new one of the same number are one value with another
 * name. Several names may share a number.
 *
 * @internal
 */
export function compareEnumValues(
  files: ProtoComparison,
  path: string,
  old: ProtoEnum,
  next: ProtoEnum,
): void {
  const { changes, budget } = files;
  const oldNames = new Set(old.values.map(({ name }) => name));
  const names = new Map(next.values.map(value => [value.name, value]));
  const fresh = new Map<number, ProtoEnumValue[]>();
  for (const value of next.values.toReversed()) {
    if (oldNames.has(value.name)) continue;
    const list = fresh.get(value.number);
    if (list) list.push(value);
    else fresh.set(value.number, [value]);
  }
  const gone = removedRule(next);
  for (const value of old.values) {
    budget.spend();
    const at = `${path}.values[${value.name}]`;
    const same = names.get(value.name);
    const successor = same ?? fresh.get(value.number)?.pop();
    if (!successor) {
      changes.add(gone(value), {
        path: at,
        type: 'removed',
        oldValue: valueText(value),
      });
      continue;
    }
    if (!same || same.number !== value.number) {
      changes.add(
        same
          ? 'protobuf.enum-value-number-changed'
          : 'protobuf.enum-value-renamed',
        {
          path: at,
          type: 'modified',
          oldValue: valueText(value),
          newValue: valueText(successor),
        },
      );
    }
    compareOptions(files, at, value.options, successor.options);
  }
  addAdded(files, path, old, [...fresh.values()].flat());
  compareDefaults(files, path, old, next);
}

function removedRule(next: ProtoEnum): (value: ProtoEnumValue) => string {
  const numbers = new Set(next.values.map(({ number }) => number));
  const reserved = NumberRanges.create(next.reserved.numbers);
  return ({ number }) => {
    if (numbers.has(number)) return 'protobuf.enum-alias-removed';
    return reserved.has(number)
      ? 'protobuf.enum-value-removed-reserved'
      : 'protobuf.enum-value-removed';
  };
}

function addAdded(
  { changes, budget }: ProtoComparison,
  path: string,
  old: ProtoEnum,
  added: readonly ProtoEnumValue[],
): void {
  const numbers = new Set(old.values.map(({ number }) => number));
  const reserved = NumberRanges.create(old.reserved.numbers);
  const ruleFor = ({ name, number }: ProtoEnumValue) => {
    if (numbers.has(number)) return 'protobuf.enum-alias-added';
    return reserved.has(number) || old.reserved.names.has(name)
      ? 'protobuf.enum-value-was-reserved'
      : 'protobuf.enum-value-added';
  };
  for (const value of added) {
    budget.spend();
    changes.add(ruleFor(value), {
      path: `${path}.values[${value.name}]`,
      type: 'added',
      newValue: valueText(value),
    });
  }
}

/** The first value stands for a field that is not set; when it is gone or has another number, that is said already. */
function compareDefaults(
  { changes }: ProtoComparison,
  path: string,
  old: ProtoEnum,
  next: ProtoEnum,
): void {
  const [before, after] = [old.values.at(0), next.values.at(0)];
  if (!before || !after || before.number === after.number) return;
  const isKept = next.values.some(
    ({ name, number }) => name === before.name && number === before.number,
  );
  if (!isKept) return;
  changes.add('protobuf.enum-default-changed', {
    path,
    type: 'modified',
    oldValue: valueText(before),
    newValue: valueText(after),
  });
}

function valueText({ name, number }: ProtoEnumValue) {
  return `${name} = ${number}`;
}
