import { isMap } from '../../../contract/isMap';
import { plainText } from '../../schema/shortText';

const keysOf = (map: Raw | ReadonlyMap<string, unknown>) =>
  new Set(map instanceof Map ? map.keys() : Object.keys(map));

type Raw = Record<string, unknown>;

/** Other keys of a path are ignored. Source: diff sheet, §6. */
const METHODS = [
  'get',
  'post',
  'put',
  'delete',
  'patch',
  'options',
  'head',
  'trace',
];

/** @internal */
export const mapAt = (parent: unknown, key: string): Raw =>
  isMap(parent) && Object.hasOwn(parent, key) && isMap(parent[key])
    ? parent[key]
    : {};

/** Operations of a path by their method in capitals. @internal */
export function operationsOf(path: unknown): Raw {
  const entries = METHODS.filter(
    method => isMap(path) && isMap(path[method]),
  ).map(method => [method.toUpperCase(), mapAt(path, method)]);
  return Object.fromEntries(entries);
}

/** Parameters as `NAME:IN`; the last of several with one name counts. References are not resolved. @internal */
export function parametersOf(owner: unknown): Map<string, Raw> {
  const list = isMap(owner) ? owner.parameters : undefined;
  return new Map(
    (Array.isArray(list) ? list : [])
      .filter(isMap)
      .map(item => [
        `${plainText(item.name ?? '')}:${plainText(item.in ?? '')}`,
        item,
      ]),
  );
}

/** Keys of two maps that one or both have: of the old one by text, then what only the new one has. @internal */
export function pairKeys(
  old: Raw | ReadonlyMap<string, unknown>,
  next: Raw | ReadonlyMap<string, unknown>,
): { key: string; isOld: boolean; isNew: boolean }[] {
  const before = keysOf(old);
  const after = keysOf(next);
  return [
    ...[...before]
      .sort()
      .map(key => ({ key, isOld: true, isNew: after.has(key) })),
    ...[...after]
      .filter(key => !before.has(key))
      .sort()
      .map(key => ({ key, isOld: false, isNew: true })),
  ];
}
