import type { Random } from '../../../__testUtils__';

type Raw = Record<string, unknown>;

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys with a chance of one half each. */
function some(random: Random, fields: Record<string, () => unknown>): Raw {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(() => random.below(2) === 0)
      .map(([key, value]) => [key, value()]),
  );
}

/** A JSON Schema, also with a property called "required". */
export function randomSchema(random: Random, depth = 1): Raw {
  const inner = () => randomSchema(random, depth - 1);
  const names = { a: inner, b: inner, required: inner };
  return some(random, {
    type: () => random.pick(['string', 'integer', ['string', 'null']]),
    enum: () => random.pick([['a', 'b'], ['a'], ['b', 'c']]),
    minimum: () => random.below(3),
    description: () => random.pick(['x', 'y']),
    required: () => ['a', 'b'].filter(() => random.below(2) === 0),
    format: () => random.pick(['date', 'uuid']),
    additionalProperties: () => random.pick([true, false]),
    ...(depth > 0
      ? {
          properties: () => some(random, names),
          items: inner,
          allOf: () => [inner()],
        }
      : {}),
  });
}

/** An OpenAPI document. */
export function randomOpenApi(random: Random): Raw {
  const content = () => ({
    'application/json': { schema: randomSchema(random) },
  });
  const parameters = () =>
    ['q', 'h']
      .filter(() => random.below(2) === 0)
      .map(name => ({
        name,
        in: 'query',
        required: random.below(2) === 0,
        schema: randomSchema(random, 0),
      }));
  const response = () => ({
    description: random.pick(['x', 'y']),
    ...some(random, { content }),
  });
  const operation = () => ({
    responses: some(random, { 200: response, 404: response }),
    ...some(random, {
      parameters,
      requestBody: () => ({
        required: random.below(2) === 0,
        content: content(),
      }),
    }),
  });
  const path = () => some(random, { get: operation, post: operation });
  return {
    openapi: '3.0.0',
    info: { title: 't', version: '1' },
    paths: some(random, { '/a': path, '/b': path }),
  };
}

/** An AsyncAPI document. */
export function randomAsyncApi(random: Random): Raw {
  const channel = () => ({
    address: random.pick(['x', 'y']),
    messages: { m: { payload: randomSchema(random) } },
  });
  return {
    asyncapi: '3.0.0',
    info: { title: 't', version: '1' },
    channels: { a: channel(), ...some(random, { b: channel }) },
    operations: { o: { action: 'send', channel: { $ref: '#/channels/a' } } },
  };
}

/** One place of a document as it is in another: a key more, a key less, or another value. */
export function mixed(document: Raw, other: Raw, random: Random): Raw {
  const keys = [...new Set([...Object.keys(document), ...Object.keys(other)])];
  if (keys.length === 0) return document;
  const key = random.pick(keys);
  const { [key]: value, ...rest } = document;
  const theirs = other[key];
  if (theirs === undefined) return rest;
  return isRaw(value) && isRaw(theirs) && random.below(4) > 0
    ? { ...document, [key]: mixed(value, theirs, random) }
    : { ...document, [key]: theirs };
}
