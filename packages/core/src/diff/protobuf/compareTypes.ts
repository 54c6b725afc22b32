import type { ProtoField, ProtoFile } from './model';
import { encodingOf, isScalar } from './scalars';

/**
 * What still reads a field whose type changed. `named`: both types are messages or enums, which nothing here can
 * compare by content.
 *
 * @internal
 */
export type TypeDifference =
  | 'none'
  | 'wire-and-json'
  | 'wire'
  | 'json'
  | 'named'
  | 'all';

interface Side {
  field: ProtoField;
  file: ProtoFile;
}

/** From harmless to harmful. */
const ORDER: readonly TypeDifference[] = [
  'none',
  'wire-and-json',
  'json',
  'wire',
  'named',
  'all',
];

/** What has a length and then bytes. */
const LIKE_BYTES = new Set<string | undefined>(['string', 'message']);

/** @internal */
export function compareTypes(old: Side, next: Side): TypeDifference {
  const values = compareNames(old, next, side => side.field.type);
  const keys = compareNames(old, next, side => side.field.keyType);
  const both = [values, keys];
  // What reads the keys does not read the values.
  if (both.includes('json') && both.includes('wire')) return 'all';
  return ORDER[Math.max(ORDER.indexOf(values), ORDER.indexOf(keys))];
}

function compareNames(
  old: Side,
  next: Side,
  read: (side: Side) => string | undefined,
): TypeDifference {
  const [before, after] = [read(old), read(next)];
  if (before === after) return 'none';
  if (before === undefined || after === undefined) return 'all';
  if (!isScalar(before) && !isScalar(after)) return 'named';
  const a = encodingIn(old.file, before);
  const b = encodingIn(next.file, after);
  const wire = isReadAs(a?.wire, b?.wire) || isReadAs(b?.wire, a?.wire);
  const json = a !== undefined && a.json === b?.json;
  if (wire) return json ? 'wire-and-json' : 'wire';
  return json ? 'json' : 'all';
}

function isReadAs(one: string | undefined, other: string | undefined) {
  if (one === undefined) return false;
  return one === other || (one === 'bytes' && LIKE_BYTES.has(other));
}

/** An enum travels like a number; in JSON nothing is like an enum or a message. */
function encodingIn(file: ProtoFile, type: string) {
  if (file.enums.has(type)) return { wire: 'varint', json: 'enum' };
  if (file.messages.has(type)) return { wire: 'message', json: 'message' };
  return encodingOf(type);
}
