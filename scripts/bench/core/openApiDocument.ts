import { prose } from '../lib/randomText';

export type Json = Record<string, unknown>;

/** A parameter of an operation. */
export const query = (name: string, schemaOf: Json) => ({
  name,
  in: 'query',
  schema: schemaOf,
});

const reference = (index: number) => ({
  $ref: `#/components/schemas/Resource${index}`,
});

const body = (schemaOf: Json) => ({
  required: true,
  content: { 'application/json': { schema: schemaOf } },
});

const responses = (code: string, schemaOf: Json) => ({
  [code]: {
    description: 'done',
    content: { 'application/json': { schema: schemaOf } },
  },
  default: {
    description: 'not done',
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
      },
    },
  },
});

/** About what one resource takes as JSON; small ones have fewer fields and operations. */
export const RESOURCE_BYTES = 4_960;
const FIELDS = 12;
export const SMALL = { fields: 8, bytes: 2_300 };

export type OpenApiDocument = ReturnType<typeof openApiDocument>;

/**
 * Built like large public APIs: many resources, shared and cyclic schemas.
 *
 * @param small - less of each resource
 */
export function openApiDocument(
  count: number,
  random: () => number,
  small = false,
) {
  const paths: Record<string, Json> = {};
  const schemas: Record<string, Json> = { Problem: problem(random) };
  for (let index = 0; index < count; index++) {
    paths[`/resource-${index}`] = collection(index, random);
    if (!small) paths[`/resource-${index}/{id}`] = item(index, random);
    schemas[`Resource${index}`] = schema({
      ...{ index, count, random },
      fields: small ? SMALL.fields : FIELDS,
    });
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Generated', version: '1.0.0' },
    servers: [{ url: 'https://api.shop.example' }],
    paths,
    components: {
      schemas,
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
    security: [{ token: [] }],
  };
}

function collection(index: number, random: () => number): Json {
  return {
    get: operation(`list${index}`, random, {
      parameters: [
        query('limit', { type: 'integer', minimum: 1, maximum: 100 }),
        query('after', { type: 'string' }),
        query('sort', { type: 'string', enum: ['name', 'age', 'size'] }),
      ],
      responses: responses('200', {
        type: 'object',
        required: ['items'],
        properties: {
          items: { type: 'array', items: reference(index) },
          next: { type: 'string' },
        },
      }),
    }),
    post: operation(`create${index}`, random, {
      requestBody: body(reference(index)),
      responses: responses('201', reference(index)),
    }),
  };
}

function item(index: number, random: () => number): Json {
  return {
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    ],
    get: operation(`get${index}`, random, {
      responses: responses('200', reference(index)),
    }),
    put: operation(`replace${index}`, random, {
      requestBody: body(reference(index)),
      responses: responses('200', reference(index)),
    }),
    delete: operation(`delete${index}`, random, {
      responses: { '204': { description: 'gone' } },
    }),
  };
}

function operation(id: string, random: () => number, rest: Json): Json {
  return {
    operationId: id,
    summary: prose(random, 5),
    description: prose(random, 30),
    ...rest,
  };
}

/** Has two more fields, which lead to other resources, so that there are cycles. */
function schema(options: {
  index: number;
  count: number;
  random: () => number;
  fields: number;
}): Json {
  const { index, count, random } = options;
  const properties: Record<string, Json> = {
    id: { type: 'string', format: 'uuid', readOnly: true },
    next: reference((index + 1) % count),
    other: reference(Math.floor(random() * count)),
  };
  for (let field = 0; field < options.fields; field++) {
    properties[`field${field}`] = {
      type: ['string', 'integer', 'boolean', 'number'][field % 4],
      description: prose(random, 12),
    };
  }
  return {
    type: 'object',
    description: prose(random, 20),
    required: ['id', 'field0', 'field1'],
    properties,
  };
}

function problem(random: () => number): Json {
  return {
    type: 'object',
    properties: {
      title: { type: 'string', description: prose(random, 8) },
      status: { type: 'integer' },
    },
  };
}
