import type { UpstreamRow } from '../upstreamRow';

const operation = (values: string) => `paths: {/u: {get: {${values}}}}`;

/** OpenAPI files and JSON Schemas. Source: diff sheet, §5 and §6. @internal */
export const specRows: UpstreamRow[] = [
  {
    path: 'schema.properties[]',
    what: 'a property (1.0-a to 1.0-c)',
    classes: 'NB-',
    none: '{"properties": {}}',
    one: '{"properties": {"a": {}}}',
  },
  {
    path: 'schema.required',
    what: 'something under "required" of a schema',
    classes: 'BBB',
    none: '{}',
    one: '{"required": []}',
    other: '{"required": true}',
  },
  {
    path: 'openapi.paths[]',
    what: 'a path',
    classes: 'NB-',
    none: 'paths: {}',
    one: 'paths: {/u: {}}',
  },
  {
    path: 'openapi.paths[].methods[]',
    what: 'a method of a path',
    classes: 'NB-',
    none: 'paths: {/u: {}}',
    one: 'paths: {/u: {get: {}}}',
  },
  {
    path: 'openapi.paths[].methods[].parameters[]',
    what: 'a parameter',
    classes: 'PBP',
    none: operation(''),
    one: operation('parameters: [{name: q, in: query}]'),
    other: operation('parameters: [{name: q, in: query, required: true}]'),
  },
  {
    path: 'openapi.paths[].methods[].request-body',
    what: 'the body of a request',
    classes: 'PPP',
    none: operation(''),
    one: operation('requestBody: {description: a}'),
    other: operation('requestBody: {description: b}'),
  },
  {
    path: 'openapi.paths[].methods[].responses[]',
    what: 'a response',
    classes: 'NBP',
    none: operation(''),
    one: operation('responses: {"200": {description: a}}'),
    other: operation('responses: {"200": {description: b}}'),
  },
];
