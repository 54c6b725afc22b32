import type { Random } from '../../../__testUtils__';
import type { Json } from './generateSpec';
import type { Mutation } from './mutations';

type Change = (schema: Json) => void;

const narrowing: Record<string, Change> = {
  'enum-value': ({ properties }) => properties.kind.enum.pop(),
  range: ({ properties }) => {
    properties.count.maximum = 50;
  },
  length: ({ properties }) => {
    properties.name.minLength = 2;
  },
  'item-count': ({ properties }) => {
    properties.list.maxItems = 8;
  },
  uniqueness: ({ properties }) => {
    properties.list.uniqueItems = true;
  },
  branch: ({ properties }) => properties.choice.oneOf.shift(),
  openness: schema => {
    schema.additionalProperties = false;
  },
  pattern: ({ properties }) => {
    properties.name.pattern = '^a';
  },
  multiple: ({ properties }) => {
    properties.count.multipleOf = 2;
  },
};

const widening: Record<string, Change> = {
  type: ({ properties }) => {
    properties.count.type = 'number';
  },
  null: ({ properties }) => {
    properties.name.nullable = true;
  },
  'enum-value': ({ properties }) => properties.kind.enum.push('z'),
  enum: ({ properties }) => {
    delete properties.kind.enum;
  },
  range: ({ properties }) => {
    delete properties.count.minimum;
  },
  length: ({ properties }) => {
    properties.name.maxLength = 200;
  },
  'item-count': ({ properties }) => {
    properties.list.minItems = 0;
  },
  format: ({ properties }) => {
    properties.count.format = 'int64';
  },
  branch: ({ properties }) =>
    properties.choice.oneOf.push({ type: 'array', title: 'Many' }),
  schema: ({ properties }) => {
    delete properties.list.items;
  },
};

const others: Record<string, Record<'In' | 'Out', string> & { apply: Change }> =
  {
    added: {
      In: 'schema.request-property-added',
      Out: 'schema.response-property-added',
      apply: ({ properties }) => {
        properties.fresh = { type: 'string' };
      },
    },
    'added, required': {
      In: 'schema.request-required-property-added',
      Out: 'schema.response-property-added',
      apply: schema => {
        schema.properties.fresh = { type: 'string' };
        schema.required.push('fresh');
      },
    },
    removed: {
      In: 'schema.request-property-removed',
      Out: 'schema.response-property-removed',
      apply: ({ properties }) => delete properties.kind,
    },
    'removed, required': {
      In: 'schema.request-property-removed',
      Out: 'schema.response-property-removed',
      apply: schema => {
        delete schema.properties.name;
        schema.required = [];
      },
    },
    'became required': {
      In: 'schema.request-property-became-required',
      Out: 'schema.response-property-became-required',
      apply: ({ required }) => required.push('kind'),
    },
    'became optional': {
      In: 'schema.request-property-became-optional',
      Out: 'schema.response-property-became-optional',
      apply: ({ required }) => required.pop(),
    },
    type: both('schema.type-changed', ({ properties }) => {
      properties.name.type = 'boolean';
    }),
    format: both('schema.format-changed', ({ properties }) => {
      properties.name.format = 'uuid';
    }),
    text: both('schema.text-changed', ({ properties }) => {
      properties.list.items.description = 'A text';
    }),
    default: {
      In: 'schema.request-default-changed',
      Out: 'schema.response-default-changed',
      apply: ({ properties }) => {
        properties.count.default = 5;
      },
    },
    extension: both('schema.extension-changed', schema => {
      schema['x-new'] = 1;
    }),
  };

function both(rule: string, apply: Change) {
  return { In: rule, Out: rule, apply };
}

const sides = { In: 'request', Out: 'response' } as const;

/** Mutations of what is sent and of what is received, at any depth. */
export const schemaMutations: readonly Mutation[] = (
  ['In', 'Out'] as const
).flatMap(side => [
  ...fromChanges(
    side,
    narrowing,
    topic => `schema.${sides[side]}-${topic}-narrowed`,
  ),
  ...fromChanges(
    side,
    widening,
    topic => `schema.${sides[side]}-${topic}-widened`,
  ),
  ...Object.values(others).map(({ apply, ...rules }) =>
    mutation(side, rules[side], apply),
  ),
]);

function fromChanges(
  side: 'In' | 'Out',
  changes: Record<string, Change>,
  ruleOf: (topic: string) => string,
): Mutation[] {
  return Object.entries(changes).map(([topic, apply]) =>
    mutation(side, ruleOf(topic), apply),
  );
}

function mutation(side: 'In' | 'Out', rule: string, apply: Change): Mutation {
  return {
    rule,
    apply: (document, random) => apply(schemaOf(document, side, random)),
  };
}

/** A shared schema, or one inside of it. */
function schemaOf(document: Json, side: string, random: Random): Json {
  const { schemas } = document.components;
  const names = Object.keys(schemas).filter(name => name.startsWith(side));
  let schema = schemas[random.pick(names)];
  for (;;) {
    const inner = Object.values<Json>(schema.properties).filter(
      property => property.properties,
    );
    if (inner.length === 0 || random.below(2)) return schema;
    schema = random.pick(inner);
  }
}
