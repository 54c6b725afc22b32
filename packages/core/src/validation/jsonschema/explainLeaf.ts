import type { ErrorObject } from 'ajv';
import type { DocumentPath } from '../../contract/model';
import { pointerPath } from '../pointerPath';
import {
  missingField,
  placeName,
  quote,
  wrongType,
} from '../structure/messages';

/** One thing that a value does not fulfil. @internal */
export interface Leaf {
  /** From the root of the value. */
  path: DocumentPath;
  message: string;
}

/** Characters of a message of the library, which may quote the schema. */
const MOST = 300;

const clip = (text: string) =>
  text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;

/**
 * @param data - The whole value.
 * @param subject - What messages call it.
 * @internal
 */
export function explainLeaf(
  error: ErrorObject,
  data: unknown,
  subject: string,
): Leaf {
  const path = pointerPath(error.instancePath);
  const place = path.length === 0 ? [subject] : path;
  return { path, message: messageOf(error, place, valueAt(data, path)) };
}

function messageOf(
  { keyword, params, message = keyword }: ErrorObject,
  path: DocumentPath,
  value: unknown,
): string {
  switch (keyword) {
    case 'required':
      return clip(missingField(params.missingProperty, path).message);
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = params.additionalProperty ?? params.unevaluatedProperty;
      return `${quote(key)} is not allowed in ${clip(placeName(path))}.`;
    }
    case 'type':
      return clip(wrongType(path, params.type, value).message);
    case 'false schema':
      return `${clip(placeName(path))} must not be there.`;
    default:
      return clip(`${placeName(path)} ${message}.`);
  }
}

function valueAt(root: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    root,
  );
}
