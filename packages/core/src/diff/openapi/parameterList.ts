import type { Place } from '../schema/Place';
import { variablesOf } from './matchPaths';
import type { Fields, OpenApiWalk } from './OpenApiWalk';
import { plainText } from '../schema/shortText';

/** @internal */
export interface Parameter {
  /** As in the document, perhaps a reference. */
  written: unknown;
  fields: Fields;
  /** `name:in`, as upstream writes it. */
  label: string;
  name: string;
}

/**
 * The parameters of an operation, those of its path included. Variables of the path are known by their position, header
 * names by their lower case.
 *
 * @internal
 */
export function listParameters(
  lists: { ofPath: unknown; ofOperation: unknown },
  options: {
    walk: OpenApiWalk;
    side: 'old' | 'new';
    place: Place;
    path: string;
  },
): Map<string, Parameter> {
  const { walk, side, place, path } = options;
  const variables = variablesOf(path);
  const parameters = new Map<string, Parameter>();
  const written = [
    ...walk.listOf(lists.ofPath, place),
    ...walk.listOf(lists.ofOperation, place),
  ];
  for (const item of written) {
    const fields = walk.resolve(item, side, place);
    if (!fields) continue;
    const name = plainText(fields.name);
    const position = fields.in === 'path' ? variables.indexOf(name) : -1;
    const key = position < 0 ? keyOf(fields) : `path ${position}`;
    const label = labelOf(fields);
    parameters.set(key, { written: item, fields, label, name });
  }
  return parameters;
}

/** What a parameter is known by. @internal */
export function keyOf(fields: Fields): string {
  const name = plainText(fields.name);
  const place = plainText(fields.in);
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
}

/** `name:in`, as upstream writes it. @internal */
export function labelOf(fields: Fields): string {
  return `${plainText(fields.name)}:${plainText(fields.in)}`;
}
