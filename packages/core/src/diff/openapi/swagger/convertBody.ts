import { listOf } from '../../schema/keywords/Schema';
import type { Fields } from '../OpenApiWalk';
import { schemaOf } from './convertParameter';
import { plainText } from '../../schema/shortText';

const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

/** The body that parameters in `body` or `formData` describe. @internal */
export function convertBody(
  parameters: Fields[],
  consumes: unknown,
): Fields | undefined {
  if (parameters.length === 0) return undefined;
  const body = parameters.find(parameter => parameter.in === 'body');
  if (body) {
    const { schema, description, required } = body;
    const content = contentOf(mediaTypes(consumes, 'application/json'), {
      schema,
    });
    const converted = { required: required === true, content };
    return description === undefined
      ? converted
      : { ...converted, description };
  }
  const hasFile = parameters.some(parameter => parameter.type === 'file');
  const types = mediaTypes(consumes, hasFile ? MULTIPART : FORM).filter(
    type => type === FORM || type === MULTIPART,
  );
  const required = parameters.filter(parameter => parameter.required === true);
  const schema = {
    type: 'object',
    properties: Object.fromEntries(
      parameters.map(item => [plainText(item.name), propertyOf(item)]),
    ),
    required: required.map(({ name }) => plainText(name)),
  };
  return {
    required: required.length > 0,
    content: contentOf(types.length > 0 ? types : [FORM], { schema }),
  };
}

/** @internal */
export function mediaTypes(list: unknown, fallback: string): string[] {
  const types = listOf(list).filter(type => typeof type === 'string');
  return types.length > 0 ? types : [fallback];
}

/** @internal */
export function contentOf(types: string[], media: Fields): Fields {
  return Object.fromEntries(types.map(type => [type, media]));
}

function propertyOf(parameter: Fields): unknown {
  const { description } = parameter;
  const schema = schemaOf(parameter) as Fields;
  const plain =
    schema.type === 'file'
      ? { ...schema, type: 'string', format: 'binary' }
      : schema;
  return description === undefined ? plain : { ...plain, description };
}
