import {
  choice,
  closed,
  list,
  matching,
  text,
  when,
  whole,
  without,
} from './parts';

const visibility = choice('public', 'internal');

/** 1.x: with a port, the definition under `contract`. @internal */
export const portInterfaces = list(
  closed(
    { name: text, type: choice('http', 'grpc', 'event') },
    { port: whole(1, 65535), visibility, contract: text },
    when('type', ['http', 'grpc'], { required: ['port'] }),
    when('type', ['grpc', 'event'], { required: ['contract'] }),
  ),
);

/** 2.0: the definition under `ref`. @internal */
export const specInterfaces = list(
  closed(
    { name: text, type: choice('openapi', 'asyncapi', 'grpc'), ref: text },
    { visibility },
  ),
);

/** 2.0. @internal */
export const capabilities = list(
  closed(
    { type: choice('health', 'metrics', 'extension') },
    {
      ref: text,
      binding: closed(
        { type: choice('http'), interface: text },
        {
          path: matching(
            '^/([^/].*)?$',
            'must be a path that starts with one slash',
          ),
        },
      ),
    },
    when(
      'type',
      ['health', 'metrics'],
      without('ref', 'has a ref, which only an extension may have'),
    ),
    when('type', ['extension'], { required: ['ref'] }),
    when(
      'type',
      ['extension'],
      without('binding', 'has a binding, which an extension may not have'),
    ),
  ),
);
