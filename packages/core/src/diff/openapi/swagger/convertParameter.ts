import { isMap } from '../../../contract/isMap';
import type { Fields } from '../OpenApiWalk';
import { plainText } from '../../schema/shortText';

/** Fields of a parameter that are not about its values. */
const OWN = new Set([
  'name',
  'in',
  'description',
  'required',
  'allowEmptyValue',
]);

/** How lists are written: style and explode. `tsv` has no counterpart. */
const STYLES: Readonly<Record<string, Fields>> = {
  multi: { style: 'form', explode: true },
  ssv: { style: 'spaceDelimited', explode: false },
  tsv: { style: 'tabDelimited', explode: false },
  pipes: { style: 'pipeDelimited', explode: false },
};

/** @internal */
export function isBodyParameter(parameter: unknown): boolean {
  return (
    isMap(parameter) && (parameter.in === 'body' || parameter.in === 'formData')
  );
}

/** A parameter that is not part of a body; a reference stays one. @internal */
export function convertParameter(parameter: unknown): unknown {
  if (!isMap(parameter) || parameter.$ref !== undefined) return parameter;
  if (isBodyParameter(parameter)) return parameter;
  const own = Object.entries(parameter).filter(
    ([key]) => OWN.has(key) || key.startsWith('x-'),
  );
  return {
    ...Object.fromEntries(own),
    ...styleOf(parameter),
    schema: schemaOf(parameter),
  };
}

/** What a parameter says about its values. @internal */
export function schemaOf(parameter: Fields): unknown {
  const about = Object.entries(parameter).filter(
    ([key]) =>
      !OWN.has(key) && !key.startsWith('x-') && key !== 'collectionFormat',
  );
  return Object.fromEntries(about);
}

function styleOf(parameter: Fields): Fields {
  if (parameter.type !== 'array') return {};
  const format = plainText(parameter.collectionFormat ?? 'csv');
  if (Object.hasOwn(STYLES, format)) return STYLES[format];
  const isForm = parameter.in === 'query';
  return { style: isForm ? 'form' : 'simple', explode: false };
}
