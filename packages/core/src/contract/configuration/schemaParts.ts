import { isMap } from '../isMap';

/** @internal */
export type Schema = Record<string, unknown>;

/** @internal */
export const schemasOf = (value: unknown): Schema[] =>
  Array.isArray(value) ? value.filter(isMap) : [];

/** @internal */
export const textOf = (value: unknown) =>
  typeof value === 'string' ? value : undefined;

/** Keywords that may bring further properties and are not listed. */
const UNLISTED = [
  'patternProperties',
  'prefixItems',
  'then',
  'else',
  'dependentSchemas',
  '$dynamicRef',
];

/** @internal */
export const saysMore = (schema: Schema): boolean =>
  UNLISTED.some(keyword => keyword in schema);

/** What takes time to read from a part. @internal */
export interface Facts {
  /** What it says or shows; `any` where it says nothing. */
  types: string[];
  required: ReadonlySet<unknown>;
}

/** @internal */
export const factsOf = (part: Schema): Facts => ({
  types: [...new Set(typesOf(part))],
  required: new Set(Array.isArray(part.required) ? part.required : []),
});

/** JSON Schema knows seven; a list of more is no schema. */
const MAX_TYPES = 7;

function typesOf(part: Schema): string[] {
  if (typeof part.type === 'string') return [part.type];
  if (Array.isArray(part.type)) {
    return part.type.slice(0, MAX_TYPES).filter(textOf);
  }
  if (part.properties || part.additionalProperties) return ['object'];
  if (part.items) return ['array'];
  const values = Array.isArray(part.enum) ? part.enum : [part.const];
  const types = values.flatMap(value => {
    if (value === undefined) return [];
    if (value === null) return ['null'];
    return [Array.isArray(value) ? 'array' : typeof value];
  });
  return types.length > 0 ? types : ['any'];
}

/** What a JSON pointer (RFC 6901, as in `#/…`) leads to, own keys only. @internal */
export function pointer(root: unknown, text: string): unknown {
  let node = root;
  for (const part of text.split('/').slice(1)) {
    const key = decodeKey(part);
    if (
      typeof node !== 'object' ||
      node === null ||
      !Object.hasOwn(node, key)
    ) {
      return undefined;
    }
    node = (node as Schema)[key];
  }
  return node;
}

function decodeKey(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return part;
  }
}
