import { isMap } from '../../../contract/isMap';
import { isAnnotation } from './annotations';
import type { Schema } from './Schema';

const UNIONS = ['oneOf', 'anyOf'];

/** Whether a union says that its value may be null: the spelling of 3.1. @internal */
export function hasNullBranch({ oneOf, anyOf }: Schema): boolean {
  if (oneOf === undefined && anyOf === undefined) return false;
  return [oneOf, anyOf].some(
    branches => Array.isArray(branches) && branches.some(isNull),
  );
}

/**
 * A union with `{type: null}` among its branches, written with `nullable`.
 *
 * @internal
 */
export function withoutNullBranch(schema: Schema): Schema {
  for (const keyword of UNIONS) {
    const branches = schema[keyword];
    if (!Array.isArray(branches)) continue;
    const rest = branches.filter(branch => !isNull(branch));
    if (rest.length === branches.length || rest.length === 0) continue;
    const { [keyword]: _, ...own } = schema;
    return rest.length === 1 && own.allOf === undefined
      ? { ...own, allOf: rest, nullable: true }
      : { ...own, [keyword]: rest, nullable: true };
  }
  return schema;
}

function isNull(schema: unknown): boolean {
  if (!isMap(schema)) return false;
  const keys = Object.keys(schema).filter(key => !isAnnotation(key));
  if (keys.length !== 1) return false;
  const { type, enum: values } = schema;
  const isListed =
    Array.isArray(values) && values.length === 1 && values[0] === null;
  return type === 'null' || isListed || schema.const === null;
}
