import type { ProtoField } from './model';

/** The rule for another cardinality; a map that comes or goes has another type and needs none. @internal */
export function compareLabels(
  old: ProtoField,
  next: ProtoField,
): string | undefined {
  const [from, to] = [old.label, next.label];
  if (from === to) return undefined;
  if ((old.keyType === undefined) !== (next.keyType === undefined)) {
    return undefined;
  }
  if (to === 'repeated') return 'protobuf.field-became-repeated';
  if (from === 'repeated') return 'protobuf.field-no-longer-repeated';
  if (to === 'required') return 'protobuf.field-became-required';
  if (from === 'required') return 'protobuf.field-no-longer-required';
  // What is in a choice cannot carry the word and can always be asked for.
  if (old.oneof !== undefined || next.oneof !== undefined) return undefined;
  return to === 'optional'
    ? 'protobuf.field-presence-added'
    : 'protobuf.field-presence-removed';
}
