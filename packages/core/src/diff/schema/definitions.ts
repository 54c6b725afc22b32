import { isMap } from '../../contract/isMap';
import { pointerParts } from '../../document/pointer';
import { mapOf } from './keywords/Schema';
import type { Place } from './Place';
import { fileOf } from './References';

/**
 * Where documents keep schemas for others to refer to: OpenAPI and AsyncAPI, JSON Schema since 2019, and before.
 *
 * @internal
 */
export const definitionLists = [
  '#/components/schemas',
  '#/$defs',
  '#/definitions',
] as const;

/** The map a reference leads to, empty when there is none. @internal */
export function mapAt(
  root: unknown,
  reference: string,
): Record<string, unknown> {
  let value = root;
  for (const part of pointerParts(reference)) {
    value = isMap(value) ? value[part] : undefined;
  }
  return mapOf(value);
}

/**
 * `components.schemas[Pet]`, and dots everywhere else, as upstream writes them; another file is named first:
 * `files[common.yaml].Pet`.
 *
 * @internal
 */
export function placeOf(reference: string, root: Place): Place {
  const parts = pointerParts(reference);
  const file = fileOf(reference);
  let place = file === '' ? root : root.item('files', file);
  let start = 0;
  if (parts[0] === 'components' && parts.length > 2) {
    place = place.key('components').item(parts[1], parts[2]);
    start = 3;
  }
  for (const part of parts.slice(start)) place = place.key(part);
  return place;
}
