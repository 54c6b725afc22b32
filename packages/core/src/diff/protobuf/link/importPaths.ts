import { leadsOutside } from '../../../document/links';

/**
 * Where an imported file may be: compilers look below folders that they are told, which the bundle does not say. So it
 * is the folder of the importing file or one around it, the nearest first.
 *
 * @param from - Path of the importing file in the bundle.
 * @internal
 */
export function* importPaths(
  imported: string,
  from: string,
): Generator<string> {
  if (!isPlain(imported)) return;
  for (let end = from.lastIndexOf('/'); end >= 0; ) {
    yield `${from.slice(0, end)}/${imported}`;
    end = end === 0 ? -1 : from.lastIndexOf('/', end - 1);
  }
  yield imported;
}

/** Compilers refuse the others. */
function isPlain(path: string) {
  return (
    !leadsOutside(path) &&
    path.split('/').every(part => part !== '' && part !== '.' && part !== '..')
  );
}
