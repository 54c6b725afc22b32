import { readContract, type Generation } from '@pacto/core';
import { readText } from '../files';
import { mutationsOf, vocabularyOf } from '../mutations';
import type { Files } from './Oracle';

const FIXTURES = 'packages/core/src/__fixtures__/contracts';

/** Random numbers, the same for the same seed. */
export type Random = (bound: number) => number;

/**
 * Bundles of one generation, each one change away from a valid one: of the contract, of a specification, or of a
 * schema. Endless; the same again for the same numbers.
 */
export function* generateBundles(
  generation: Generation,
  below: Random,
): Generator<{ old: Files; next: Files }> {
  const { document } = readContract(
    readText(`${FIXTURES}/${generation}.yaml`),
    { generation },
  );
  const old = { ...filesOf(document), 'pacto.yaml': JSON.stringify(document) };
  const changes = new Map(
    Object.entries(old).map(([path, text]) => {
      const content: unknown = JSON.parse(text);
      return [path, [...mutationsOf(content, vocabularyOf([content]))]];
    }),
  );
  const paths = [...changes.keys()];
  for (;;) {
    const path = paths[below(paths.length)];
    const texts = changes.get(path)!;
    yield { old, next: { ...old, [path]: texts[below(texts.length)] } };
  }
}

/** A file for each path that the contract names. */
function filesOf(document: unknown): Files {
  const files: Files = {};
  for (const path of namedFiles(document)) {
    files[path] = JSON.stringify(path.includes('schema') ? SCHEMA : OPENAPI);
  }
  return files;
}

function* namedFiles(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (/^[a-z]+\/[\w/-]+\.(json|ya?ml|proto)$/.test(value)) yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) yield* namedFiles(child);
  }
}

const SCHEMA = {
  type: 'object',
  required: ['PORT'],
  properties: {
    PORT: { type: 'integer', minimum: 1 },
    LOG: { type: 'object', properties: { level: { enum: ['a', 'b'] } } },
  },
};

const OPENAPI = {
  openapi: '3.0.3',
  info: { title: 'Sample', version: '1.0.0' },
  paths: {
    '/things': {
      get: {
        parameters: [{ name: 'q', in: 'query', schema: { type: 'string' } }],
        responses: { '200': { description: 'all' } },
      },
      post: {
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['a'],
                properties: { a: {} },
              },
            },
          },
        },
        responses: { '201': { description: 'made' } },
      },
    },
  },
};
