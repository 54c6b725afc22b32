/** Every payload as path, summary, description and tag of an operation, and as field of a schema. */
export function hostileOpenapi(texts: string[]): string {
  const operation = (text: string) => ({
    summary: text,
    description: text,
    operationId: text,
    tags: [text],
    responses: {
      '200': {
        description: text,
        content: { [text]: { schema: { $ref: '#/components/schemas/All' } } },
      },
    },
  });
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: texts[0], version: texts[1], description: texts[2] },
    servers: [{ url: texts[3], description: texts[4] }],
    externalDocs: { url: texts[5], description: texts[6] },
    paths: {
      '/all': {
        post: {
          ...operation(texts[7]),
          parameters: texts.map(text => ({
            name: text,
            in: 'query',
            description: text,
            schema: { type: 'string', default: text, enum: [text] },
          })),
        },
      },
      ...Object.fromEntries(
        texts.map(text => [`/${text}`, { get: operation(text) }]),
      ),
    },
    components: {
      schemas: {
        All: {
          type: 'object',
          properties: Object.fromEntries(
            texts.map(text => [
              text,
              {
                type: 'string',
                format: text,
                description: text,
                default: text,
                example: text,
                pattern: text,
              },
            ]),
          ),
        },
      },
    },
  });
}

/** Every payload as channel and message. */
export function hostileAsyncapi(texts: string[]): string {
  const messageOf = (text: string) => ({
    name: text,
    title: text,
    summary: text,
    description: text,
    contentType: text,
    payload: {
      type: 'object',
      properties: { [text]: { type: 'string', description: text } },
    },
  });
  return JSON.stringify({
    asyncapi: '3.0.0',
    info: { title: texts[0], version: '1.0.0', description: texts[1] },
    channels: Object.fromEntries(
      texts.map((text, index) => [
        `c${index}`,
        { address: text, description: text, messages: { m: messageOf(text) } },
      ]),
    ),
    operations: Object.fromEntries(
      texts.map((text, index) => [
        `o${index}`,
        {
          action: 'send',
          summary: text,
          channel: { $ref: `#/channels/c${index}` },
        },
      ]),
    ),
  });
}

/** Every payload as comment; names of a proto file have no room for them. */
export function hostileProto(texts: string[]): string {
  const comment = (text: string) =>
    text
      .replace(/\*\//g, '* /')
      .split(/[\n\r\u2028\u2029]/)
      .map(line => `// ${line}`)
      .join('\n');
  return [
    'syntax = "proto3";',
    'package hostile;',
    ...texts.map(
      (text, index) =>
        `${comment(text)}\nmessage M${index} {\n${comment(
          text,
        )}\nstring f = 1;\n}`,
    ),
    'service S {',
    ...texts.map(
      (text, index) =>
        `${comment(text)}\nrpc R${index} (M${index}) returns (M${index});`,
    ),
    '}',
  ].join('\n');
}
