/** Characters of what an author wrote, inside a sentence. */
const NAME_LENGTH = 100;

/** Controls, line and paragraph ends, halves of characters, and what turns the reading direction (UAX #9, §2). */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of an author on one line, at most so many characters, without what could turn the words around it. @internal */
export function oneLine(text: string, length: number): string {
  // Cut first, with room for what is taken out: a text may be megabytes long.
  const plain = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .trim();
  const characters = [...plain];
  return characters.length > length || text.length > length * 4
    ? `${characters.slice(0, length - 1).join('')}…`
    : plain;
}

/** A name of an author inside a sentence. @internal */
export const named = (text: string): string =>
  `"${oneLine(text, NAME_LENGTH)}"`;

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `a, b and c`; more than `most` are counted. @internal */
export function listed(words: readonly string[], most = 10): string {
  const rest = words.length - most;
  return LIST.format(
    rest > 0 ? [...words.slice(0, most), `${rest} more`] : words,
  );
}
