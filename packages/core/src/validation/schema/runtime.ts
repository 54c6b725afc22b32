import {
  anyText,
  choice,
  closed,
  when,
  whole,
  type Fields,
  type JsonSchema,
} from './parts';

/** @internal */
export const workload = choice('service', 'job', 'scheduled');

/** @internal */
export const state = closed(
  {
    type: choice('stateless', 'stateful', 'hybrid'),
    persistence: closed({
      scope: choice('local', 'shared'),
      durability: choice('ephemeral', 'persistent'),
    }),
    dataCriticality: choice('low', 'medium', 'high'),
  },
  {},
  when('type', ['stateless'], {
    properties: {
      persistence: {
        properties: {
          durability: {
            const: 'ephemeral',
            says: 'must be ephemeral, because the state is stateless',
          },
        },
      },
    },
  }),
);

const probe: Fields = { path: anyText };

/** From 1.0-b on. @internal */
export const metrics: Fields = {
  metrics: closed({ interface: anyText }, probe),
};

/** 1.x. @internal */
export const runtime = (optional: Fields): JsonSchema =>
  closed(
    { workload, state },
    {
      lifecycle: closed(
        {},
        {
          upgradeStrategy: choice('rolling', 'recreate', 'ordered'),
          gracefulShutdownSeconds: whole(0),
        },
      ),
      health: closed(
        { interface: anyText },
        { ...probe, initialDelaySeconds: whole(0) },
      ),
      ...optional,
    },
  );

/** 1.x. @internal */
export const scaling: Fields = {
  scaling: closed(
    {},
    { replicas: whole(0), min: whole(0), max: whole(0) },
    {
      oneOf: [
        {
          required: ['replicas'],
          not: { anyOf: [{ required: ['min'] }, { required: ['max'] }] },
        },
        { required: ['min', 'max'], not: { required: ['replicas'] } },
      ],
      says: 'needs either replicas, or both min and max',
    },
  ),
};
