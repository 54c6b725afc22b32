/** More than fits on anything that is drawn. */
const MAX_LENGTH = 200;

// Controls, and characters that cannot be seen: they turn the direction of what follows, or hide in names.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text of an author for a picture, where there is no element to isolate it. */
export function cleanText(text: string): string {
  return text.slice(0, MAX_LENGTH).replace(UNSAFE, '');
}
