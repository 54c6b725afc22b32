import { Schema, type ScalarTag, type Tags } from 'yaml';

const INT = 'tag:yaml.org,2002:int';
const FLOAT = 'tag:yaml.org,2002:float';

/** Decimal, hexadecimal, binary, both spellings of octal, and `_` between digits. */
const int: ScalarTag = {
  tag: INT,
  default: true,
  test: /^[-+]?(?:0[bB]_*[01][01_]*|0[oO]_*[0-7][0-7_]*|0[xX]_*[0-9a-fA-F][0-9a-fA-F_]*|[0-9][0-9_]*)$/,
  resolve: text => toInteger(text.replaceAll('_', '')),
};

const float: ScalarTag = {
  tag: FLOAT,
  default: true,
  test: /^[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?$/,
  resolve: text => Number(text.replaceAll('_', '')),
};

function toInteger(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[-+]/, '');
  // `Number` knows 0x, 0o and 0b; octal with a bare 0 is YAML 1.1 and still read by upstream's parser.
  const octal = /^0[0-7]+$/.test(digits);
  return sign * (octal ? parseInt(digits, 8) : Number(digits));
}

/**
 * YAML 1.2's core schema with the numbers that Go's yaml.v3 reads, so that both sides see the same types. Dates,
 * `yes` and `no` are text. Shared: building it costs more than reading a contract.
 *
 * @internal
 */
export const scalarSchema = new Schema({
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  customTags: tags => [...tags.filter(tag => !isReplaced(tag)), int, float],
});

/** The core schema's own numbers, but not `.inf` and `.nan`. */
function isReplaced(tag: Tags[number]): boolean {
  if (typeof tag === 'string') return false;
  if (tag.tag === INT) return true;
  return tag.tag === FLOAT && 'test' in tag && !tag.test?.test('.nan');
}
