import type { LinkedProto, ProtoField } from './model';
import { presenceOf } from './presenceOf';

interface Side {
  field: ProtoField;
  file: LinkedProto;
}

/** The rule for another cardinality; a map that comes or goes has another type and needs none. @internal */
export function compareLabels(old: Side, next: Side): string | undefined {
  if (isMap(old) !== isMap(next)) return undefined;
  const [from, to] = [presenceOf(old), presenceOf(next)];
  if (to !== from) {
    if (to === 'repeated') return 'protobuf.field-became-repeated';
    if (from === 'repeated') return 'protobuf.field-no-longer-repeated';
    if (to === 'required') return 'protobuf.field-became-required';
    if (from === 'required') return 'protobuf.field-no-longer-required';
  }
  // What is in a choice cannot carry the word and can always be asked for.
  if (isInChoice(old) || isInChoice(next)) return undefined;
  if (to === from) {
    return isMarked(old) === isMarked(next)
      ? undefined
      : 'protobuf.field-label-changed';
  }
  return to === 'explicit'
    ? 'protobuf.field-presence-added'
    : 'protobuf.field-presence-removed';
}

function isMap({ field }: Side) {
  return field.keyType !== undefined;
}

function isInChoice({ field }: Side) {
  return field.oneof !== undefined;
}

function isMarked({ field }: Side) {
  return field.label === 'optional';
}
