import type { ProtoEnum } from '../model';
import type { Declarations } from './Declarations';
import { parseFieldTail } from './parseField';
import { parseOption } from './parseOptions';
import { parseReserved } from './parseRanges';
import type { TokenReader } from './TokenReader';

const MAX_ENUM_NUMBER = 2 ** 31 - 1;

/** An enum after `enum NAME`. @internal */
export function parseEnum(
  name: string,
  reader: TokenReader,
  declarations: Declarations,
): void {
  const declared: ProtoEnum = {
    name,
    values: [],
    reserved: { numbers: [], names: new Set() },
    options: new Map(),
  };
  declarations.addEnum(declared, reader);
  const names = new Set<string>();
  reader.expect('{');
  while (!reader.accept('}')) {
    if (reader.accept(';')) continue;
    if (reader.is('=', 1)) {
      const value = reader.name();
      if (names.has(value)) throw reader.error(`${name} has two ${value}`);
      names.add(value);
      reader.expect('=');
      const number = reader.integer();
      if (number > MAX_ENUM_NUMBER || number < -MAX_ENUM_NUMBER - 1) {
        throw reader.error(`${number} is no enum number`);
      }
      const options = parseFieldTail(reader);
      declared.values.push({ name: value, number, options });
    } else if (reader.accept('option')) {
      parseOption(reader, declared.options);
    } else {
      reader.expect('reserved');
      parseReserved(reader, declared.reserved, MAX_ENUM_NUMBER);
    }
  }
}
