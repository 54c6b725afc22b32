import type { ErrorObject } from 'ajv';
import type { DocumentPath, Generation } from '../../contract/model';
import type { JsonSchema } from '../schema/parts';
import {
  either,
  missingField,
  placeName,
  quote,
  wrongType,
  type Explanation,
} from './messages';
import { unknownField } from './unknownField';

/**
 * One schema error in plain words.
 *
 * @param error - With `parentSchema` and `data` (ajv's `verbose`).
 * @internal
 */
export function explainError(
  error: ErrorObject,
  path: DocumentPath,
  generation: Generation,
): Explanation {
  const place = placeName(path);
  const schema = error.parentSchema as JsonSchema;
  const { params, data } = error;
  switch (error.keyword) {
    case 'required':
      return missingField(params.missingProperty, path);
    case 'dependentRequired':
      return {
        message: `${place} has ${quote(params.property)}, which needs ${quote(
          params.missingProperty,
        )} beside it.`,
        remedy: `Add ${quote(params.missingProperty)}, or remove ${quote(
          params.property,
        )}.`,
      };
    case 'additionalProperties':
      return unknownField({
        key: params.additionalProperty,
        path,
        known: Object.keys(schema.properties ?? {}),
        generation,
      });
    case 'type':
      return wrongType(path, params.type, data);
    case 'enum':
      return {
        message: `${place} is ${quote(data)}, which is not one of its values.`,
        remedy: `Write ${either(params.allowedValues)}.`,
      };
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return {
        message: `${place} is empty.`,
        remedy: 'Write something, or leave the field out where it is optional.',
      };
    case 'maxLength':
      return {
        message: `${place} is longer than ${params.limit} characters.`,
        remedy: 'Shorten it.',
      };
    case 'minimum':
    case 'maximum':
      return {
        message: `${place} is ${quote(data)}, but must be ${
          params.comparison
        } ${params.limit}.`,
        remedy: 'Write a number within the bounds.',
      };
    case 'pattern':
      return {
        message: `${place} is ${quote(data)}; it ${schema.says}.`,
        remedy: 'Write a text of this form.',
      };
    default:
      return {
        message: `${place} ${schema.says ?? error.message ?? error.keyword}.`,
        remedy: 'Correct what stands here.',
      };
  }
}
