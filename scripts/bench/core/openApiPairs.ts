import { prose, randomNumbers } from '../lib/randomText';

type Json = Record<string, unknown>;

/** About what one resource takes as JSON. */
const RESOURCE_BYTES = 4_960;

const query = (name: string, schemaOf: Json) => ({
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

/**
 * Two versions of an OpenAPI document as JSON texts, built like large public APIs: many resources, shared and cyclic
 * schemas.
 *
 * @param options - `bytes`: about how long each text is; `changed`: share of the resources that differ, 0 to 1
 */
export function generateOpenApiPair(options: {
  bytes: number;
  changed: number;
  seed?: number;
}): { old: string; next: string } {
  const count = Math.max(1, Math.round(options.bytes / RESOURCE_BYTES));
  const random = randomNumbers(options.seed ?? 1);
  const old = document(count, randomNumbers(2));
  const next = document(count, randomNumbers(2));
  for (let index = 0; index < count; index++) {
    if (options.changed >= 1 || random() < options.changed) {
      change(next, index, random);
    }
  }
  return { old: JSON.stringify(old), next: JSON.stringify(next) };
}

function document(count: number, random: () => number) {
  const paths: Record<string, Json> = {};
  const schemas: Record<string, Json> = { Problem: problem(random) };
  for (let index = 0; index < count; index++) {
    paths[`/resource-${index}`] = collection(index, random);
    paths[`/resource-${index}/{id}`] = item(index, random);
    schemas[`Resource${index}`] = schema(index, count, random);
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

/** Twelve fields, two of which lead to other resources, so that there are cycles. */
function schema(index: number, count: number, random: () => number): Json {
  const properties: Record<string, Json> = {
    id: { type: 'string', format: 'uuid', readOnly: true },
    next: reference((index + 1) % count),
    other: reference(Math.floor(random() * count)),
  };
  for (let field = 0; field < 12; field++) {
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

/** One of six changes, each to another part of the resource. */
function change(
  next: ReturnType<typeof document>,
  index: number,
  random: () => number,
) {
  const fields = next.components.schemas[`Resource${index}`] as {
    required: string[];
    properties: Record<string, Json>;
  };
  const list = next.paths[`/resource-${index}`].get as {
    parameters: Json[];
    description: string;
  };
  const edits = [
    () => delete fields.properties.field7,
    () => Object.assign(fields.properties, { added: { type: 'string' } }),
    () => fields.required.push('field5'),
    () => Object.assign(fields.properties.field4, { type: 'integer' }),
    () => list.parameters.push(query('extra', { type: 'string' })),
    () => Object.assign(list, { description: 'in other words' }),
  ];
  edits[Math.floor(random() * edits.length)]();
}
