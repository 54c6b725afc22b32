import type { Random } from '../../../__testUtils__';
import type { Json } from './generateSpec';
import { schemaMutations } from './schemaMutations';

/** One change to a document, and the rule that must name it. */
export interface Mutation {
  rule: string;
  /** Changes the document in place. */
  apply(document: Json, random: Random): void;
}

function pathOf(document: Json, random: Random): string {
  return random.pick(Object.keys(document.paths));
}

function get(document: Json, random: Random): Json {
  return document.paths[pathOf(document, random)].get;
}

function post(document: Json, random: Random): Json {
  return document.paths[pathOf(document, random)].post;
}

const operationMutations: Mutation[] = [
  {
    rule: 'openapi.path-added',
    apply: document => {
      document.paths['/added'] = { get: { responses: {} } };
    },
  },
  {
    rule: 'openapi.operation-added',
    apply: (document, random) => {
      document.paths[pathOf(document, random)].patch = { responses: {} };
    },
  },
  {
    rule: 'openapi.operation-id-changed',
    apply: (document, random) => {
      get(document, random).operationId = 'another';
    },
  },
  {
    rule: 'openapi.deprecated',
    apply: (document, random) => {
      get(document, random).deprecated = true;
    },
  },
  {
    rule: 'openapi.text-changed',
    apply: (document, random) => {
      get(document, random).summary = 'Another text';
    },
  },
  {
    rule: 'openapi.tags-changed',
    apply: (document, random) => {
      get(document, random).tags = ['new'];
    },
  },
  {
    rule: 'openapi.path-variable-renamed',
    apply: (document, random) => {
      const path = pathOf(document, random);
      const item = document.paths[path];
      delete document.paths[path];
      for (const method of ['get', 'post'])
        item[method].parameters[0].name = 'key';
      document.paths[path.replace('{id}', '{key}')] = item;
    },
  },
];

const parameterMutations: Mutation[] = [
  {
    rule: 'openapi.parameter-added',
    apply: (document, random) => {
      get(document, random).parameters.push({ name: 'new', in: 'query' });
    },
  },
  {
    rule: 'openapi.required-parameter-added',
    apply: (document, random) => {
      const added = { name: 'new', in: 'query', required: true };
      get(document, random).parameters.push(added);
    },
  },
  {
    rule: 'openapi.parameter-removed',
    apply: (document, random) => {
      get(document, random).parameters.pop();
    },
  },
  {
    rule: 'openapi.parameter-moved',
    apply: (document, random) => {
      get(document, random).parameters[2].in = 'cookie';
    },
  },
  {
    rule: 'openapi.parameter-became-required',
    apply: document => {
      document.components.parameters.page.required = true;
    },
  },
  {
    rule: 'schema.type-changed',
    apply: document => {
      document.components.parameters.page.schema.type = 'boolean';
    },
  },
];

const bodyMutations: Mutation[] = [
  {
    rule: 'openapi.request-body-removed',
    apply: (document, random) => {
      // Used by nothing, so that no schema falls out of use.
      delete post(document, random).requestBody;
    },
  },
  {
    rule: 'openapi.request-body-became-required',
    apply: (document, random) => {
      post(document, random).requestBody.required = true;
    },
  },
  {
    rule: 'openapi.request-media-type-removed',
    apply: (document, random) => {
      delete post(document, random).requestBody.content['text/csv'];
    },
  },
  {
    rule: 'openapi.request-media-type-added',
    apply: (document, random) => {
      post(document, random).requestBody.content['text/html'] = {};
    },
  },
  {
    rule: 'openapi.response-media-type-removed',
    apply: (document, random) => {
      delete get(document, random).responses[200].content['text/csv'];
    },
  },
  {
    rule: 'openapi.response-added',
    apply: (document, random) => {
      get(document, random).responses[418] = {
        $ref: '#/components/responses/Failure',
      };
    },
  },
  {
    rule: 'openapi.response-generalized',
    apply: (document, random) => {
      delete get(document, random).responses[404];
    },
  },
  {
    rule: 'openapi.required-response-header-removed',
    apply: (document, random) => {
      get(document, random).responses[200].headers = {};
    },
  },
  {
    rule: 'openapi.response-header-became-optional',
    apply: (document, random) => {
      get(document, random).responses[200].headers['X-Rate'].required = false;
    },
  },
  {
    rule: 'openapi.text-changed',
    apply: document => {
      document.components.responses.Failure.description = 'Another text';
    },
  },
];

const documentMutations: Mutation[] = [
  {
    rule: 'openapi.security-lifted',
    apply: (document, random) => {
      get(document, random).security = [];
    },
  },
  {
    rule: 'openapi.security-alternative-added',
    apply: document => {
      document.security.push({ other: [] });
    },
  },
  {
    rule: 'openapi.scope-added',
    apply: document => {
      document.security = [{ key: ['write'] }];
    },
  },
  {
    rule: 'openapi.security-scheme-changed',
    apply: document => {
      document.components.securitySchemes.key.name = 'X-Other';
    },
  },
  {
    rule: 'openapi.server-added',
    apply: document => {
      document.servers.push({ url: '/v2' });
    },
  },
  {
    rule: 'openapi.info-changed',
    apply: document => {
      document.info.version = '2.0.0';
    },
  },
];

export const mutations: readonly Mutation[] = [
  ...operationMutations,
  ...parameterMutations,
  ...bodyMutations,
  ...documentMutations,
  ...schemaMutations,
];
