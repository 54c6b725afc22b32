import type { Random } from '../../../__testUtils__';

/* eslint-disable @typescript-eslint/no-explicit-any */

/** JSON data that tests change freely. */
export type Json = any;

const WORDS = ['order', 'refund', 'invoice', 'token', 'user', 'parcel'];

/**
 * A random OpenAPI document: resources with shared schemas that refer to one another in cycles. `In…` schemas are only
 * sent, `Out…` schemas only received, and each is used.
 */
export function generateSpec(random: Random): Json {
  const count = 1 + random.below(5);
  const schemas: Json = {};
  const paths: Json = {};
  for (let index = 0; index < count; index++) {
    schemas[`In${index}`] = generateSchema(random, {
      kind: 'In',
      count,
      depth: 0,
    });
    schemas[`Out${index}`] = generateSchema(random, {
      kind: 'Out',
      count,
      depth: 0,
    });
    paths[`/${random.pick(WORDS)}${index}/{id}`] = generateItem(random, index);
  }
  return {
    openapi: random.pick(['3.0.3', '3.1.0']),
    info: { title: 'Generated', version: '1.0.0' },
    servers: [{ url: '/v1' }],
    paths,
    components: {
      schemas,
      parameters: {
        page: { name: 'page', in: 'query', schema: { type: 'integer' } },
      },
      responses: {
        Failure: { description: 'Failure', content: jsonOf(refTo('Out0')) },
      },
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    },
    security: [{ key: [] }],
  };
}

/** Sent and received through the operations of one resource. */
function generateItem(random: Random, index: number): Json {
  const id = {
    name: 'id',
    in: 'path',
    required: true,
    schema: { type: 'string' },
  };
  const failure = { default: { $ref: '#/components/responses/Failure' } };
  const received = refTo(`Out${index}`);
  const body = random.below(2) ? received : { type: 'array', items: received };
  return {
    get: {
      operationId: `get${index}`,
      summary: 'Gets',
      parameters: [
        id,
        { $ref: '#/components/parameters/page' },
        { name: 'sort', in: 'query', schema: { type: 'string' } },
      ],
      responses: {
        200: {
          description: 'Fine',
          headers: {
            'X-Rate': { required: true, schema: { type: 'integer' } },
          },
          content: { ...jsonOf(body), 'text/csv': {} },
        },
        404: { description: 'Unknown', content: jsonOf(refTo('Out0')) },
        ...failure,
      },
    },
    post: {
      operationId: `post${index}`,
      parameters: [id],
      requestBody: {
        content: { ...jsonOf(refTo(`In${index}`)), 'text/csv': {} },
      },
      responses: { 201: { description: 'Made' }, ...failure },
    },
  };
}

function generateSchema(
  random: Random,
  options: { kind: 'In' | 'Out'; count: number; depth: number },
): Json {
  const { kind, count, depth } = options;
  const other = () => refTo(`${kind}${random.below(count)}`);
  const properties: Json = {
    name: { type: 'string', minLength: 1, maxLength: 100, format: 'email' },
    kind: { type: 'string', enum: ['a', 'b', 'c'] },
    count: { type: 'integer', minimum: 1, maximum: 100, format: 'int32' },
    list: {
      type: 'array',
      items: { type: 'string' },
      minItems: 1,
      maxItems: 9,
    },
    next: other(),
    choice: {
      oneOf: [
        { type: 'string', title: 'Text' },
        { type: 'object', title: 'More' },
      ],
    },
  };
  for (let extra = random.below(4); extra > 0; extra--) {
    properties[`${random.pick(WORDS)}${extra}`] =
      depth < 2 && random.below(2)
        ? generateSchema(random, { ...options, depth: depth + 1 })
        : other();
  }
  return { type: 'object', required: ['name'], properties };
}

function jsonOf(schema: Json): Json {
  return { 'application/json': { schema } };
}

function refTo(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}
