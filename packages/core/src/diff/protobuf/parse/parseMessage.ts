import type { ProtoField, ProtoMessage } from '../model';
import type { Declarations } from './Declarations';
import { parseEnum } from './parseEnum';
import {
  MAX_FIELD_NUMBER,
  parseFieldHead,
  parseFieldTail,
  parseLabel,
  parseNameAndNumber,
} from './parseField';
import { parseInlineOptions, parseOption } from './parseOptions';
import { parseRange, parseReserved } from './parseRanges';
import type { TokenReader } from './TokenReader';

interface Place {
  reader: TokenReader;
  declarations: Declarations;
  /** Name of the message around, empty at the top. */
  scope: string;
  depth: number;
}

/** A message after `message NAME`. */
function parseMessageBody(name: string, place: Place): void {
  const { reader, declarations } = place;
  reader.checkDepth(place.depth);
  const message: ProtoMessage = {
    name,
    scope: name,
    fields: [],
    reserved: { numbers: [], names: new Set() },
    extensionRanges: [],
    options: new Map(),
  };
  declarations.addMessage(message, reader);
  const inside = { ...place, scope: name, depth: place.depth + 1 };
  reader.expect('{');
  while (!reader.accept('}')) {
    if (reader.accept(';')) continue;
    if (parseDeclaration(inside)) continue;
    if (reader.accept('option')) parseOption(reader, message.options);
    else if (reader.accept('oneof')) parseOneof(message, inside);
    else if (startsRanges(reader, 'reserved')) {
      reader.next();
      parseReserved(reader, message.reserved, MAX_FIELD_NUMBER);
    } else if (startsRanges(reader, 'extensions')) {
      reader.next();
      parseExtensionRanges(message, reader);
    } else {
      parseField(message, inside);
    }
  }
}

/** `message`, `enum` or `extend`; editions allow `export` and `local` before the first two. @internal */
export function parseDeclaration(place: Place): boolean {
  const { reader, declarations, scope } = place;
  if (reader.is('extend') && !reader.is('=', 2)) {
    parseExtend(place);
    return true;
  }
  const at = reader.is('export') || reader.is('local') ? 1 : 0;
  const isMessage = reader.is('message', at);
  if (!isMessage && !reader.is('enum', at)) return false;
  // A field may have a type of this name.
  if (!reader.is('{', at + 2)) return false;
  for (let skip = 0; skip <= at; skip++) reader.next();
  const name = nested(scope, reader.name());
  if (isMessage) parseMessageBody(name, place);
  else parseEnum(name, reader, declarations);
  return true;
}

function parseExtend(place: Place): void {
  const { reader, declarations } = place;
  reader.expect('extend');
  const extendee = reader.path();
  const message = declarations.extensionsOf(extendee, place.scope);
  reader.expect('{');
  while (!reader.accept('}')) {
    if (!reader.accept(';')) parseField(message, place);
  }
}

function parseOneof(message: ProtoMessage, place: Place): void {
  const { reader } = place;
  const oneof = reader.name();
  reader.expect('{');
  while (!reader.accept('}')) {
    if (reader.accept(';')) continue;
    if (reader.accept('option')) parseOption(reader, message.options);
    else parseField(message, place, oneof);
  }
}

function parseField(message: ProtoMessage, place: Place, oneof?: string): void {
  const { reader, declarations } = place;
  const label = oneof === undefined ? parseLabel(reader) : '';
  const field: ProtoField = { ...parseFieldStart(place), label };
  if (oneof !== undefined) field.oneof = oneof;
  message.fields.push(field);
  declarations.checkField(message, field, reader);
}

function parseFieldStart(place: Place): Omit<ProtoField, 'label'> {
  const { reader, scope } = place;
  if (
    reader.is('group') &&
    reader.peek(1).kind === 'name' &&
    reader.is('=', 2)
  ) {
    reader.next();
    const { name, number } = parseNameAndNumber(reader);
    const options = parseInlineOptions(reader);
    parseMessageBody(nested(scope, name), place);
    return { name: name.toLowerCase(), number, type: `group ${name}`, options };
  }
  const head = parseFieldHead(reader);
  return { ...head, options: parseFieldTail(reader) };
}

function parseExtensionRanges(message: ProtoMessage, reader: TokenReader) {
  do message.extensionRanges.push(parseRange(reader, MAX_FIELD_NUMBER));
  while (reader.accept(','));
  parseFieldTail(reader);
}

/** A field may have a type of this name. */
function startsRanges(reader: TokenReader, keyword: string): boolean {
  if (!reader.is(keyword)) return false;
  const { kind } = reader.peek(1);
  return kind !== 'name' || !reader.is('=', 2);
}

function nested(scope: string, name: string) {
  return scope === '' ? name : `${scope}.${name}`;
}
