import { diffOpenApi, namesOf } from '../__testUtils__/runOpenApiExample';

const pet = {
  type: 'object',
  properties: { id: { type: 'integer' }, owner: { type: 'string' } },
};

const two = {
  swagger: '2.0',
  info: { title: 'Pets', version: '1' },
  host: 'api.example.com',
  basePath: '/v1',
  schemes: ['https'],
  consumes: ['application/json'],
  produces: ['application/json'],
  securityDefinitions: {
    basic: { type: 'basic' },
    oauth: {
      type: 'oauth2',
      flow: 'accessCode',
      authorizationUrl: '/auth',
      tokenUrl: '/token',
      scopes: { read: 'Reads' },
    },
  },
  parameters: {
    limit: { name: 'limit', in: 'query', type: 'integer', maximum: 10 },
    body: { name: 'body', in: 'body', schema: { $ref: '#/definitions/Pet' } },
  },
  responses: {
    Failure: { description: 'Failure', schema: { $ref: '#/definitions/Pet' } },
  },
  paths: {
    '/pets': {
      get: {
        parameters: [
          { $ref: '#/parameters/limit' },
          {
            name: 'ids',
            in: 'query',
            type: 'array',
            items: { type: 'string' },
            collectionFormat: 'multi',
          },
        ],
        responses: {
          200: {
            description: 'Fine',
            schema: { type: 'array', items: { $ref: '#/definitions/Pet' } },
            headers: { 'X-Rate': { type: 'integer', description: 'Rate' } },
          },
          default: { $ref: '#/responses/Failure' },
        },
      },
      post: {
        parameters: [{ $ref: '#/parameters/body' }],
        responses: { 201: { description: 'Made' } },
      },
    },
    '/pets/photo': {
      post: {
        consumes: ['multipart/form-data'],
        parameters: [
          { name: 'photo', in: 'formData', type: 'file', required: true },
          { name: 'title', in: 'formData', type: 'string' },
        ],
        responses: { 201: { description: 'Made' } },
      },
    },
  },
  definitions: { Pet: pet },
};

const json = (schema: unknown) => ({ 'application/json': { schema } });
const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The same in 3.0. */
const three = {
  openapi: '3.0.3',
  info: two.info,
  servers: [{ url: 'https://api.example.com/v1' }],
  paths: {
    '/pets': {
      get: {
        parameters: [
          { $ref: '#/components/parameters/limit' },
          {
            name: 'ids',
            in: 'query',
            schema: { type: 'array', items: { type: 'string' } },
          },
        ],
        responses: {
          200: {
            description: 'Fine',
            content: json({ type: 'array', items: refTo('Pet') }),
            headers: {
              'X-Rate': { description: 'Rate', schema: { type: 'integer' } },
            },
          },
          default: { $ref: '#/components/responses/Failure' },
        },
      },
      post: {
        requestBody: { content: json(refTo('Pet')) },
        responses: { 201: { description: 'Made' } },
      },
    },
    '/pets/photo': {
      post: {
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['photo'],
                properties: {
                  photo: { type: 'string', format: 'binary' },
                  title: { type: 'string' },
                },
              },
            },
          },
        },
        responses: { 201: { description: 'Made' } },
      },
    },
  },
  components: {
    parameters: {
      limit: {
        name: 'limit',
        in: 'query',
        schema: { type: 'integer', maximum: 10 },
      },
    },
    responses: {
      Failure: { description: 'Failure', content: json(refTo('Pet')) },
    },
    schemas: { Pet: pet },
    securitySchemes: {
      basic: { type: 'http', scheme: 'basic' },
      oauth: {
        type: 'oauth2',
        flows: {
          authorizationCode: {
            authorizationUrl: '/auth',
            tokenUrl: '/token',
            scopes: { read: 'Reads' },
          },
        },
      },
    },
  },
};

/** The first document with one part changed. */
function changed(change: (document: typeof two) => void) {
  const next = structuredClone(two);
  change(next);
  return namesOf(diffOpenApi(two, next).changes);
}

describe('OpenAPI 2.0', () => {
  it('is the same as what says the same in 3.0', () => {
    const { changes, limitations } = diffOpenApi(two, three);
    expect(namesOf(changes)).toEqual([
      'openapi.specification-version-changed openapi.openapi',
      // A body that is shared in 2.0 is written out in 3.0.
      'openapi.unused-component-changed openapi.components.parameters[body]',
    ]);
    expect(limitations).toEqual([]);
  });

  it('compares bodies by media type', () => {
    expect(
      changed(next => {
        next.consumes = ['application/xml'];
      }),
    ).toEqual([
      'openapi.request-media-type-added openapi.paths[/pets].methods[POST].request-body.content.application/xml',
      'openapi.request-media-type-removed openapi.paths[/pets].methods[POST].request-body.content.application/json',
    ]);
  });

  it('compares shared definitions at their place in 3.x', () => {
    const next = structuredClone(two);
    next.definitions.Pet.properties.owner.type = 'integer';
    expect(namesOf(diffOpenApi(two, next).changes)).toEqual([
      'schema.type-changed openapi.components.schemas[Pet].properties.owner.type',
    ]);
  });

  it('compares form fields as properties', () => {
    expect(
      changed(next => {
        next.paths['/pets/photo'].post.parameters[1].required = true;
      }),
    ).toEqual([
      'schema.request-property-became-required openapi.paths[/pets/photo].methods[POST].request-body.content.multipart/form-data.schema.required[title]',
    ]);
  });

  it('compares how lists are written', () => {
    expect(
      changed(next => {
        const [, ids] = next.paths['/pets'].get.parameters;
        (ids as { collectionFormat: string }).collectionFormat = 'csv';
      }),
    ).toEqual([
      'openapi.parameter-serialization-changed openapi.paths[/pets].methods[GET].parameters[ids:query].style',
    ]);
  });

  it('compares addresses', () => {
    expect(
      changed(next => {
        next.basePath = '/v2';
      }),
    ).toEqual([
      'openapi.server-removed openapi.servers[https://api.example.com/v1]',
      'openapi.server-added openapi.servers[https://api.example.com/v2]',
    ]);
  });

  it('reads x-nullable', () => {
    const next = structuredClone(two);
    Object.assign(next.definitions.Pet.properties.owner, {
      'x-nullable': true,
    });
    expect(namesOf(diffOpenApi(two, next).changes)).toEqual([
      'schema.response-null-widened openapi.components.schemas[Pet].properties.owner.nullable',
    ]);
  });

  it.each([
    { paths: [] },
    { paths: { '/a': [] } },
    { paths: { '/a': { get: [], parameters: 1 } } },
    { paths: { '/a': { get: { parameters: {}, responses: [] } } } },
    { paths: { '/a': { get: { parameters: [null, 1, { in: 'body' }] } } } },
    { securityDefinitions: { a: 1 }, definitions: [], responses: 1 },
    { host: {}, schemes: [{}], consumes: {} },
  ])('copes with %j', parts => {
    const { changes } = diffOpenApi(two, { swagger: '2.0', ...parts });
    expect(changes.length).toBeGreaterThan(0);
  });
});
