import type { ProtoEnum, ProtoMessage } from '../../../diff/protobuf/model';
import { limits } from '../../../limits';
import type { ItemPart } from '../../ItemDescription';
import { clip, firstLine } from '../../texts';
import { listMessageFields } from './listMessageFields';
import { fullName, type ProtoParts } from './ProtoParts';

/** @internal */
export function addMessage(message: ProtoMessage, parts: ProtoParts): void {
  addType({ kind: 'type', declared: message }, parts, () => ({
    id: 'fields',
    kind: 'fields',
    title: '',
    ...listMessageFields(message.name, parts),
  }));
}

/** @internal */
export function addEnum(declared: ProtoEnum, parts: ProtoParts): void {
  const { name, values } = declared;
  addType({ kind: 'enum', declared }, parts, () => ({
    id: 'values',
    kind: 'values',
    title: '',
    fields: values.slice(0, limits.partFields).map(value => {
      const description = parts.places.commentOf(`${name}#${value.name}`);
      return {
        name: clip(value.name),
        depth: 0,
        type: String(value.number),
        required: false,
        deprecated: value.options.get('deprecated') === 'true',
        ...(description ? { description } : {}),
      };
    }),
    omitted: Math.max(0, values.length - limits.partFields),
  }));
}

function addType(
  {
    kind,
    declared: { name, options },
  }: { kind: 'type' | 'enum'; declared: ProtoMessage | ProtoEnum },
  parts: ProtoParts,
  describe: () => ItemPart,
): void {
  const comment = parts.places.commentOf(name);
  parts.entries.add(
    {
      key: `${kind} ${name}`,
      kind,
      name: fullName(name, parts),
      summary: firstLine(comment),
      deprecated: options.get('deprecated') === 'true',
      depth: 0,
      line: parts.places.lineOf(name),
    },
    () => ({ description: comment, parts: [describe()] }),
  );
}
