import type { UpstreamRow } from '../upstreamRow';

const operation = (values: string) => `paths: {/u: {post: {${values}}}}`;
const response = (values: string) =>
  operation(`responses: {"200": {content: {a/b: ${values}}}}`);
const request = (values: string) =>
  operation(`requestBody: {content: {a/b: {schema: {${values}}}}}`);
const proto = (service: string, message: string) =>
  `service S {${service}} message M {${message}}`;

/** Definition files. Source: diff sheet, §5 to §7. @internal */
export const specRows: UpstreamRow[] = [
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
    what: 'a parameter that may be left out',
    classes: 'PBP',
    none: operation(''),
    one: operation('parameters: [{name: q, in: query}]'),
    other: operation('parameters: [{name: q, in: query, description: d}]'),
  },
  {
    path: 'openapi.paths[].methods[].parameters[].required',
    what: 'a parameter that must be sent from now on',
    classes: 'B--',
    none: operation(''),
    one: operation('parameters: [{name: q, in: query, required: true}]'),
  },
  {
    path: 'openapi.paths[].methods[].parameters[].required',
    what: 'a parameter that must be sent from now on',
    classes: '--B',
    one: operation('parameters: [{name: q, in: query}]'),
    other: operation('parameters: [{name: q, in: query, required: true}]'),
  },
  {
    path: 'openapi.paths[].methods[].request-body',
    what: 'the body of a request',
    classes: 'PP-',
    none: operation(''),
    one: operation('requestBody: {description: a}'),
  },
  {
    path: 'openapi.paths[].methods[].responses[]',
    what: 'a response',
    classes: 'NB-',
    none: operation(''),
    one: operation('responses: {"200": {description: a}}'),
  },
  {
    path: 'request.required',
    what: 'an entry of "required" in a request',
    classes: 'BN-',
    none: request('required: []'),
    one: request('required: [a]'),
  },
  {
    path: 'response.required',
    what: 'an entry of "required" in a response',
    classes: 'NB-',
    none: response('{schema: {required: []}}'),
    one: response('{schema: {required: [a]}}'),
  },
  {
    path: 'response.property',
    what: 'a property of a response',
    classes: '-B-',
    none: response('{schema: {properties: {}}}'),
    one: response('{schema: {properties: {a: {}}}}'),
  },
  {
    path: 'response.content',
    what: 'the content of a response, a media type or its schema',
    classes: '-B-',
    none: response('{}'),
    one: response('{schema: {}}'),
  },
  {
    path: 'asyncapi.channels[]',
    what: 'a channel',
    classes: 'NB-',
    none: 'channels: {}',
    one: 'channels: {a: {}}',
  },
  {
    path: 'asyncapi.operations[]',
    what: 'an operation of AsyncAPI',
    classes: 'NB-',
    none: 'operations: {}',
    one: 'operations: {a: {}}',
  },
  {
    path: 'none.required',
    what: 'something under "required" in an AsyncAPI document',
    classes: 'BBB',
    none: 'channels: {a: {}}',
    one: 'channels: {a: {required: []}}',
    other: 'channels: {a: {required: true}}',
  },
  {
    path: 'grpc.services[]',
    what: 'a gRPC service',
    classes: 'NB-',
    none: 'message M {}',
    one: proto('', ''),
  },
  {
    path: 'grpc.rpcs[]',
    what: 'a gRPC call',
    classes: 'NBB',
    none: proto('', ''),
    one: proto('rpc C (M) returns (M);', ''),
    other: proto('rpc C (M) returns (stream M);', ''),
  },
  {
    path: 'grpc.messages[]',
    what: 'a message',
    classes: 'NB-',
    none: 'service S {}',
    one: proto('', ''),
  },
  {
    path: 'grpc.messages[].fields[]',
    what: 'a field of a message',
    classes: 'NBB',
    none: proto('', ''),
    one: proto('', 'string a = 1;'),
    other: proto('', 'int32 a = 1;'),
  },
];
