import { isMap } from '../../../contract/isMap';
import type { EventApi } from '../model';
import { type ApiReader, valueOf } from './ApiReader';
import { readVersion2 } from './readVersion2';
import { readVersion3 } from './readVersion3';

type Root = Record<string, unknown>;

/**
 * An AsyncAPI document of version 2 or 3.
 *
 * @param major - How to read a document that says none of the two; the comparison is partial then.
 * @internal
 */
export function readEventApi(
  root: Root,
  reader: ApiReader,
  major: EventApi['major'],
): EventApi {
  const known = majorOf(root);
  if (known === undefined) {
    reader.tell(
      'UNREADABLE',
      `there is no AsyncAPI of version 2 or 3; it is read as version ${major}`,
    );
  }
  const version = versionOf(root);
  return (known ?? major) === 2
    ? { version, written: root, ...readVersion2(root, reader) }
    : { version, written: root, ...readVersion3(root, reader) };
}

/** The version of documents that may not say it: that of the other one, else what their parts suggest. @internal */
export function likelyMajor(roots: readonly Root[]): EventApi['major'] {
  const known = roots.map(majorOf).find(major => major !== undefined);
  const hasOperations = roots.some(root => hasPart(root, 'operations'));
  return known ?? (hasOperations ? 3 : 2);
}

/** Whether a document has what upstream looks at. Source: diff sheet, §7. @internal */
export const hasParts = (root: Root) =>
  hasPart(root, 'channels') || hasPart(root, 'operations');

function hasPart(root: Root, key: string) {
  return isMap(valueOf(root, key));
}

function majorOf(root: Root): EventApi['major'] | undefined {
  const [, digit] = /^([23])(?:\.|$)/.exec(versionOf(root)) ?? [];
  if (digit === undefined) return undefined;
  return digit === '2' ? 2 : 3;
}

/** YAML makes a number of `2.6`. */
function versionOf(root: Root): string {
  const version = valueOf(root, 'asyncapi');
  return typeof version === 'string' || typeof version === 'number'
    ? `${version}`
    : '';
}
