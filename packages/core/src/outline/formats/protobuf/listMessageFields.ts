import type { ProtoField, ProtoMessage } from '../../../diff/protobuf/model';
import { isRequired } from '../../../diff/protobuf/presenceOf';
import { limits } from '../../../limits';
import type { FieldList } from '../../fields/FieldLister';
import { lengthOf } from '../../fields/lengthOf';
import type { ItemField } from '../../ItemDescription';
import { clip } from '../../texts';
import type { ProtoParts } from './ProtoParts';

/** Values of an enum that are named at a field. */
const MOST_VALUES = 200;

interface Walk extends FieldList {
  parts: ProtoParts;
  characters: number;
}

/** The fields of a message, those of messages in it included; none where the message is not in the bundle. @internal */
export function listMessageFields(type: string, parts: ProtoParts): FieldList {
  const walk: Walk = { fields: [], omitted: 0, parts, characters: 0 };
  const message = parts.proto.messages.get(type);
  if (message) listBelow(message, walk, [type]);
  return { fields: walk.fields, omitted: walk.omitted };
}

/** @param chain - Names of the messages on the way. */
function listBelow(
  message: ProtoMessage,
  walk: Walk,
  chain: readonly string[],
): void {
  const { proto, budget } = walk.parts;
  const depth = chain.length - 1;
  if (depth >= limits.fieldDepth) {
    walk.omitted += message.fields.length;
    return;
  }
  for (const field of message.fields) {
    budget.spend();
    const isFull =
      walk.fields.length >= limits.partFields ||
      walk.characters >= limits.itemCharacters;
    if (isFull) {
      walk.omitted += 1;
      continue;
    }
    const type = typeName(field, message);
    const inner = proto.messages.get(type);
    const isCycle = inner !== undefined && chain.includes(type);
    const row = toRow(field, { message, type, depth, isCycle }, walk);
    walk.characters += lengthOf(row);
    walk.fields.push(row);
    if (inner && !isCycle) listBelow(inner, walk, [...chain, type]);
  }
}

function toRow(
  field: ProtoField,
  place: {
    message: ProtoMessage;
    type: string;
    depth: number;
    isCycle: boolean;
  },
  { parts }: Walk,
): ItemField {
  const { message, type, depth, isCycle } = place;
  const { proto, places } = parts;
  const isOwn = !proto.imported.has(message.name);
  const description = isOwn
    ? places.commentOf(`${message.name}#${field.name}`)
    : undefined;
  const values = proto.enums.get(type)?.values.slice(0, MOST_VALUES);
  const fallback = field.options.get('default');
  return {
    name: clip(field.name),
    depth,
    type: clip(typeText(field), 200),
    required: isRequired(field),
    deprecated: field.options.get('deprecated') === 'true',
    ...(fallback === undefined ? {} : { default: clip(fallback, 200) }),
    constraints: [
      `number ${field.number}`,
      ...(field.label === 'optional' ? ['optional'] : []),
      ...(field.oneof === undefined ? [] : [`oneof ${clip(field.oneof)}`]),
      ...(isCycle ? ['recursive'] : []),
    ],
    ...(description ? { description } : {}),
    ...(values ? { values: values.map(({ name }) => clip(name, 200)) } : {}),
  };
}

function typeName({ type }: ProtoField, { scope }: ProtoMessage): string {
  return type.startsWith('group ')
    ? [scope, type.slice('group '.length)].filter(Boolean).join('.')
    : type;
}

function typeText({ type, keyType, label }: ProtoField): string {
  if (keyType !== undefined) return `map<${keyType}, ${type}>`;
  return label === 'repeated' ? `${type}[]` : type;
}
