import { InputError } from '@backstage/errors';

/**
 * Where a page ended, as opaque text.
 *
 * @internal
 */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key inside a cursor; undefined without one. Throws an InputError for text that we did not make.
 *
 * @param length - number of parts that the key has
 *
 * @internal
 */
export function decodeCursor(
  cursor: string | undefined,
  length: number,
): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(key) &&
      key.length === length &&
      key.every(part => typeof part === 'string')
    ) {
      return key;
    }
  } catch {
    // Said below, in the same words for every kind of wrong.
  }
  throw wrongCursor();
}

/**
 * Where a page of a list starts that never changes, so that a position is as good as a key; 0 without a cursor.
 *
 * @internal
 */
export function decodePosition(cursor: string | undefined): number {
  const [text = '0'] = decodeCursor(cursor, 1) ?? [];
  if (!/^\d{1,9}$/.test(text)) throw wrongCursor();
  return Number(text);
}

/** @param end - position behind the last item of the page. @internal */
export function pageInfoAt(
  end: number,
  total: number,
): { nextCursor?: string } {
  return end < total ? { nextCursor: encodeCursor([String(end)]) } : {};
}

function wrongCursor(): InputError {
  return new InputError(
    'The cursor is not one of this list; use pageInfo.nextCursor of the page before',
  );
}
