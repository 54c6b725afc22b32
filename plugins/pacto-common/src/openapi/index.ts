import { openApiText } from './document.generated';

/**
 * The OpenAPI 3.1 document of the pacto backend, a new copy on each call.
 *
 * @public
 */
export function getOpenApiDocument(): Record<string, unknown> {
  return JSON.parse(openApiText);
}
