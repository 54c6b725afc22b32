import { decodePart, escapePart, pointerParts } from '../pointer';

/** An address, or a path from the root of a disk. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:|^[/\\]/i;

/** Whether a file cannot be in the bundle, whatever the bundle holds. @internal */
export function leadsOutside(path: string): boolean {
  return ADDRESS.test(path) || path.startsWith('../');
}

/**
 * A reference in one spelling, whichever file it stands in: `#/…` into the file that is compared, `path#/…` into another
 * file of the bundle. One that leads out of the bundle stays as it is.
 *
 * @param from - `path`: of the file it stands in. `root`: of the file that is compared.
 * @internal
 */
export function absoluteReference(
  reference: string,
  from: { path: string; root: string },
): string {
  const hash = reference.indexOf('#');
  const file = hash < 0 ? reference : reference.slice(0, hash);
  const path = file === '' ? from.path : pathOf(decodePart(file), from.path);
  if (path === undefined) return reference;
  const fragment = hash < 0 ? '' : fragmentOf(reference.slice(hash));
  return `${path === from.root ? '' : path}#${fragment}`;
}

function pathOf(file: string, from: string): string | undefined {
  if (ADDRESS.test(file)) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of file.split('/')) {
    if (part !== '..') {
      if (part !== '.' && part !== '') parts.push(part);
    } else if (parts.pop() === undefined) {
      return undefined;
    }
  }
  return parts.join('/');
}

function fragmentOf(fragment: string): string {
  return fragment.startsWith('#/')
    ? pointerParts(fragment)
        .map(part => `/${escapePart(part)}`)
        .join('')
    : fragment.slice(1);
}
