/**
 * Bytes as UTF-8 text without a byte order mark. What is not UTF-8 becomes U+FFFD, and `isUtf8` says so.
 *
 * @internal
 */
export function decodeText(input: string | Uint8Array): {
  text: string;
  isUtf8: boolean;
} {
  if (typeof input === 'string') return { text: input, isUtf8: true };
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return { text: decoder.decode(input), isUtf8: true };
  } catch {
    return { text: new TextDecoder().decode(input), isUtf8: false };
  }
}
