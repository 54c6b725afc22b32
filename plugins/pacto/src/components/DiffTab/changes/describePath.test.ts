import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import { describePath } from './describePath';

/** The key of the message and the name in it. */
const t = ((key: string, options?: { name: string }) =>
  `${key.split('.').at(-1)} ${options?.name}`) as PactoTranslate;

describe('describePath', () => {
  it.each([
    ['service.version', 'service › version'],
    ['interfaces', 'interfaces'],
    ['openapi.paths[/a.b/{id}].methods[GET]', '/a.b/{id} › GET'],
    [
      'openapi.paths[/a].methods[GET].parameters[page:query]',
      '/a › GET › parameter page:query',
    ],
    [
      'openapi.paths[/a].methods[GET].responses[200].content.application/json.schema.properties.id',
      '/a › GET › response 200 › application/json › id',
    ],
    ['schema', 'schema'],
    ['schema.properties', 'properties'],
    ['grpc.rpcs[Orders.Place]', 'method Orders.Place'],
    ['schema.required[constructor]', 'constructor'],
    ['a[b[c]d].e', 'b[c]d › e'],
    ['a]b', 'a]b'],
    ['a[b', 'a › b'],
    ['', ''],
  ])('describes %s', (path, text) => {
    expect(describePath(path, t)).toBe(text);
  });
});
