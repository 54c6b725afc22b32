import { isMap } from '../../../contract/isMap';
import { listOf } from '../../schema/keywords/Schema';
import type { Fields } from '../OpenApiWalk';
import { convertBody } from './convertBody';
import { convertParameter, isBodyParameter } from './convertParameter';
import { convertResponse } from './convertResponse';
import type { Shared } from './Shared';

/**
 * @param options - `inherited`: parameters of the path that are part of a body.
 * @internal
 */
export function convertOperation(
  operation: unknown,
  options: { shared: Shared; inherited: unknown[] },
): unknown {
  if (!isMap(operation)) return operation;
  const { shared, inherited } = options;
  const {
    consumes,
    produces,
    schemes: _,
    parameters,
    responses,
    ...own
  } = operation;
  const written = listOf(parameters);
  const isBody = (item: unknown) => isBodyParameter(shared.follow(item));
  const body = convertBody(
    [...inherited, ...written.filter(isBody)].map(
      item => shared.follow(item) as Fields,
    ),
    consumes ?? shared.consumes,
  );
  return {
    ...own,
    ...(Array.isArray(parameters) || parameters === undefined
      ? {
          parameters: written
            .filter(item => !isBody(item))
            .map(item => convertParameter(shared.adopt('parameters', item))),
        }
      : { parameters }),
    ...(body ? { requestBody: body } : {}),
    responses: convertResponses(responses, produces ?? shared.produces, shared),
  };
}

function convertResponses(
  responses: unknown,
  produces: unknown,
  shared: Shared,
): unknown {
  if (!isMap(responses)) return responses;
  const entries = Object.entries(responses).map(([status, response]) => [
    status,
    convertResponse(shared.adopt('responses', response), produces),
  ]);
  return Object.fromEntries(entries);
}
