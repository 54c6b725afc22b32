import type { ProtoField } from '../model';
import { parseInlineOptions } from './parseOptions';
import type { TokenReader } from './TokenReader';

/** The highest number of a field. Source: protobuf.dev, language guides. @internal */
export const MAX_FIELD_NUMBER = 2 ** 29 - 1;

/** `optional`, `required`, `repeated`, where there is one. @internal */
export function parseLabel(reader: TokenReader): ProtoField['label'] {
  for (const label of ['optional', 'required', 'repeated'] as const) {
    if (reader.accept(label)) return label;
  }
  return '';
}

/** A field after its label, up to what follows its number. @internal */
export function parseFieldHead(
  reader: TokenReader,
): Pick<ProtoField, 'name' | 'number' | 'type' | 'keyType'> {
  const types = parseType(reader);
  return { ...types, ...parseNameAndNumber(reader) };
}

/** @internal */
export function parseNameAndNumber(
  reader: TokenReader,
): Pick<ProtoField, 'name' | 'number'> {
  const name = reader.name();
  reader.expect('=');
  const number = reader.integer();
  if (number < 1 || number > MAX_FIELD_NUMBER) {
    throw reader.error(`${number} is no field number`);
  }
  return { name, number };
}

/** `[…];` @internal */
export function parseFieldTail(reader: TokenReader): ProtoField['options'] {
  const options = parseInlineOptions(reader);
  reader.expect(';');
  return options;
}

function parseType(reader: TokenReader): Pick<ProtoField, 'type' | 'keyType'> {
  if (!reader.is('map') || !reader.is('<', 1)) return { type: reader.path() };
  reader.next();
  reader.next();
  const keyType = reader.name();
  reader.expect(',');
  const type = reader.path();
  reader.expect('>');
  return { keyType, type };
}
