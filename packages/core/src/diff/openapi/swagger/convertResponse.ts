import { isMap } from '../../../contract/isMap';
import { mapOf } from '../../schema/keywords/Schema';
import { contentOf, mediaTypes } from './convertBody';

/** A response; a reference stays one. @internal */
export function convertResponse(response: unknown, produces: unknown): unknown {
  if (!isMap(response) || response.$ref !== undefined) return response;
  const { schema, headers, examples, ...own } = response;
  return {
    ...own,
    ...(schema === undefined
      ? {}
      : {
          content: contentOf(mediaTypes(produces, 'application/json'), {
            schema,
          }),
        }),
    ...(headers === undefined ? {} : { headers: convertHeaders(headers) }),
    ...(examples === undefined ? {} : { examples }),
  };
}

function convertHeaders(headers: unknown): unknown {
  if (!isMap(headers)) return headers;
  const entries = Object.entries(headers).map(([name, header]) => {
    const { description, ...schema } = mapOf(header);
    return [
      name,
      description === undefined ? { schema } : { description, schema },
    ];
  });
  return Object.fromEntries(entries);
}
