import { readProto } from '../../../diff/protobuf/link/readProto';
import type { Definition } from '../../Definition';
import { EntryCollector } from '../../EntryCollector';
import type { DefinitionFile } from '../DefinitionFile';
import { addService } from './addService';
import { addEnum, addMessage } from './addType';
import type { ProtoParts } from './ProtoParts';
import { ProtoPlaces } from './ProtoPlaces';

/**
 * A .proto file: services with their methods, then messages and enums in the order of the file, nested ones too. Of
 * imported files only the fields of messages are told.
 *
 * @throws ProtoSyntaxError, WorkLimitError and the reason of an aborted signal
 * @internal
 */
export function readProtobuf(file: DefinitionFile): Definition {
  const { text, source, budget, notes } = file;
  const proto = readProto({
    text,
    source,
    budget,
    limit: limitation => notes.add(limitation),
  });
  const entries = EntryCollector.create({ file: source.path, budget, notes });
  const places = ProtoPlaces.create(text, budget);
  const parts: ProtoParts = { proto, entries, budget, places };
  entries.gather(() => {
    for (const service of proto.services.values()) addService(service, parts);
    for (const name of typesInOrder(parts)) {
      const message = proto.messages.get(name);
      if (message) addMessage(message, parts);
      else addEnum(proto.enums.get(name)!, parts);
    }
  });
  return {
    file: source.path,
    format: proto.syntax,
    title: proto.package || undefined,
    entries: entries.entries,
    limitations: notes.limitations,
  };
}

function typesInOrder({ proto, places }: ProtoParts): string[] {
  const lineOf = (name: string) => places.lineOf(name) ?? Infinity;
  const names = [...proto.messages.keys(), ...proto.enums.keys()]
    .filter(name => !proto.imported.has(name))
    .map(name => ({ name, line: lineOf(name) }));
  // Both may be infinite, whose difference is no number.
  names.sort((a, b) => (a.line === b.line ? 0 : a.line - b.line));
  return names.map(({ name }) => name);
}
