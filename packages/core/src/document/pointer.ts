/**
 * The parts of the JSON pointer in the fragment of a reference.
 *
 * @internal
 */
export function pointerParts(reference: string): string[] {
  return reference
    .slice(reference.indexOf('#') + 1)
    .split('/')
    .slice(1)
    .map(part => decodePart(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Text with its percent escapes resolved; as it is where they are broken. @internal */
export function decodePart(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A name as part of a JSON pointer in a fragment. @internal */
export function escapePart(name: string): string {
  return name
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll('%', '%25');
}
