import {
  choice,
  closed,
  exactlyOneOf,
  flag,
  free,
  list,
  text,
  type Fields,
  type JsonSchema,
} from './parts';

const source: Fields = { schema: text, ref: text };
const oneSource = exactlyOneOf('schema', 'ref');
const valuesNeedSchema: JsonSchema = {
  dependentRequired: { values: ['schema'] },
};

const configuration = (required: Fields) =>
  closed(required, { ...source, values: free }, oneSource, valuesNeedSchema);

const policy = (required: Fields, optional: Fields = {}) =>
  closed(required, { ...source, ...optional }, oneSource);

const range: Fields = { ref: text, compatibility: text };

/** 1.0-a. @internal */
export const schemaOnly: Fields = { configuration: closed({ schema: text }) };

/** 1.0-b and 1.0-c. @internal */
export const oneConfiguration: Fields = { configuration: configuration({}) };

/** 1.0-b and 1.0-c. @internal */
export const onePolicy: Fields = { policy: policy({}) };

/** 1.0-d: `configs` wins, what stands beside it is ignored. @internal */
export const configurationOrList: Fields = {
  configuration: closed(
    {},
    { ...source, values: free, configs: list(configuration({ name: text })) },
    {
      anyOf: [
        { required: ['configs'] },
        { allOf: [oneSource, valuesNeedSchema] },
      ],
      says: 'needs configs, or exactly one of schema and ref (values only with schema)',
    },
  ),
};

/** 1.0-d. @internal */
export const unnamedPolicies: Fields = { policies: list(policy({}), 1) };

/** 1.0-e to 1.2. @internal */
export const namedLists: Fields = {
  configurations: list(configuration({ name: text })),
  policies: list(policy({ name: text }), 1),
};

/** 2.0. @internal */
export const explicitLists: Fields = {
  configurations: list(configuration({ name: text, required: flag })),
  policies: list(policy({ name: text }, { target: choice('contract') }), 1),
  dependencies: list(closed({ name: text, ...range, required: flag })),
};

/** 1.0-a to 1.0-d. @internal */
export const unnamedDependencies: Fields = {
  dependencies: list(closed(range, { required: flag })),
};

/** 1.0-e to 1.2. @internal */
export const namedDependencies: Fields = {
  dependencies: list(closed({ name: text, ...range }, { required: flag })),
};
