import type { NumberRange, ProtoReserved } from './model';
import { NumberRanges } from './NumberRanges';
import type { ProtoComparison } from './ProtoComparison';
import { rangeText } from './texts';

interface ReservedSide extends ProtoReserved {
  /** Fields or values that are declared. */
  declared: readonly { name: string; number: number }[];
}

/**
 * Reserved numbers and names of a message or an enum. What is reserved because a field went, or is free because a new
 * field took it, belongs to that change.
 *
 * @internal
 */
export function compareReserved(
  files: ProtoComparison,
  path: string,
  old: ReservedSide,
  next: ReservedSide,
): void {
  const { changes, budget } = files;
  const at = `${path}.reserved`;
  for (const oldValue of onlyIn(old, next)) {
    budget.spend();
    changes.add('protobuf.reserved-removed', {
      path: at,
      type: 'removed',
      oldValue,
    });
  }
  for (const newValue of onlyIn(next, old)) {
    budget.spend();
    changes.add('protobuf.reserved-added', {
      path: at,
      type: 'added',
      newValue,
    });
  }
}

/** Numbers that extensions may take. @internal */
export function compareExtensionRanges(
  { changes, budget }: ProtoComparison,
  path: string,
  old: readonly NumberRange[],
  next: readonly NumberRange[],
): void {
  const [before, after] = [NumberRanges.create(old), NumberRanges.create(next)];
  for (const range of before.without(after)) {
    budget.spend();
    changes.add('protobuf.extension-range-removed', {
      path: `${path}.extensions`,
      type: 'removed',
      oldValue: rangeText(range),
    });
  }
  for (const range of after.without(before)) {
    budget.spend();
    changes.add('protobuf.extension-range-added', {
      path: `${path}.extensions`,
      type: 'added',
      newValue: rangeText(range),
    });
  }
}

function onlyIn(side: ReservedSide, other: ReservedSide): string[] {
  const declared = other.declared.map(
    ({ number }): NumberRange => [number, number],
  );
  const rest = NumberRanges.create(side.numbers).without(
    NumberRanges.create([...other.numbers, ...declared]),
  );
  const names = new Set(other.declared.map(({ name }) => name));
  return [
    ...rest.map(rangeText),
    ...[...side.names]
      .filter(name => !other.names.has(name) && !names.has(name))
      .map(name => `"${name}"`),
  ];
}
