import type { LinkedProto, ProtoField } from './model';

/** `explicit`: absent can be told from empty. */
type Presence = 'repeated' | 'required' | 'explicit' | 'implicit';

const FEATURE = 'features.field_presence';

/** How many values a field has, and whether one must be there. Source: protobuf.dev, "Field presence". @internal */
export function presenceOf({
  field,
  file,
}: {
  field: ProtoField;
  file: LinkedProto;
}): Presence {
  const { label, keyType, oneof, options, type } = field;
  if (label === 'repeated' || keyType !== undefined) return 'repeated';
  if (isRequired(field)) return 'required';
  const isMessage = file.messages.has(type) || type.startsWith('group ');
  if (label === 'optional' || oneof !== undefined || isMessage) {
    return 'explicit';
  }
  const feature = options.get(FEATURE) ?? file.options.get(FEATURE);
  return file.syntax === 'proto3' || feature === 'IMPLICIT'
    ? 'implicit'
    : 'explicit';
}

/** By its label, or by a feature of editions. @internal */
export function isRequired({ label, options }: ProtoField): boolean {
  return label === 'required' || options.get(FEATURE) === 'LEGACY_REQUIRED';
}
