import { getOpenApiDocument } from '@pacto/backstage-plugin-pacto-common';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020';

interface Operation {
  responses: Record<string, { content?: Record<string, unknown> }>;
}

const document = getOpenApiDocument();
const paths = document.paths as Record<string, Record<string, Operation>>;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'openapi');

/** Method and path of every operation of the API. @internal */
export const OPERATIONS = Object.entries(paths).flatMap(([path, methods]) =>
  Object.keys(methods).map(method => [method, path] as [string, string]),
);

/**
 * Throws unless the API description has this answer for the request.
 *
 * @internal
 */
export function checkAnswer(answer: {
  method: string;
  /** Without the query. */
  path: string;
  status: number;
  body: unknown;
}): void {
  const { method, path, status, body } = answer;
  const template = Object.keys(paths).find(
    candidate => paths[candidate][method] && toPattern(candidate).test(path),
  );
  if (!template) throw new Error(`${method} ${path} is not described`);
  const pointer = [
    'paths',
    template,
    method,
    'responses',
    String(status),
    'content',
    'application/json',
    'schema',
  ].map(part => part.replaceAll('~', '~0').replaceAll('/', '~1'));
  const validate = ajv.getSchema(`openapi#/${pointer.join('/')}`);
  if (!validate) {
    throw new Error(`${method} ${template} has no JSON answer ${status}`);
  }
  if (!validate(body)) {
    throw new Error(
      `${method} ${path}: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(
        body,
        undefined,
        2,
      )}`,
    );
  }
}

function toPattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}
