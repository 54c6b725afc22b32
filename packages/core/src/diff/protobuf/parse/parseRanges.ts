import type { NumberRange, ProtoReserved } from '../model';
import type { TokenReader } from './TokenReader';

/**
 * The rest of `reserved 2, 4 to 6;` or `reserved "a", "b";`; editions write names without quotes.
 *
 * @param max - the number that `max` stands for
 * @internal
 */
export function parseReserved(
  reader: TokenReader,
  reserved: ProtoReserved,
  max: number,
): void {
  do {
    const { kind } = reader.peek();
    if (kind === 'string') reserved.names.add(reader.string());
    else if (kind === 'name') reserved.names.add(reader.name());
    else reserved.numbers.push(parseRange(reader, max));
  } while (reader.accept(','));
  reader.expect(';');
}

/** `4`, `4 to 6` or `4 to max`. @internal */
export function parseRange(reader: TokenReader, max: number): NumberRange {
  const first = reader.integer();
  if (!reader.accept('to')) return [first, first];
  const last = reader.accept('max') ? max : reader.integer();
  if (last < first) throw reader.error('a range ends before it starts');
  return [first, last];
}
