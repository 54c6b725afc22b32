// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * Whether a text is a path and nothing more: one slash at its start, also when percent-decoded, and no scheme, host,
 * user part or fragment. Source: validation sheet, §4.
 *
 * @internal
 */
export function isPlainPath(text: string): boolean {
  if (CONTROL.test(text) || text.includes('#')) return false;
  const [path] = text.split('?', 1);
  const decoded = decode(path);
  return (
    decoded !== undefined &&
    [path, decoded].every(form => form.startsWith('/') && form[1] !== '/')
  );
}

/** Undefined where a percent sign is not followed by two hexadecimal digits. */
function decode(path: string): string | undefined {
  if (/%(?![0-9a-fA-F]{2})/.test(path)) return undefined;
  // Byte by byte: bytes that are not UTF-8 are no reason to refuse a path.
  return path.replace(/%([0-9a-fA-F]{2})/g, (_, hex) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
