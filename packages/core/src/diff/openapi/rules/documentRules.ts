import type { Rule } from '../../rules/Rule';
import { documents, operations } from './example';

const server = { servers: [{ url: '/v1' }] };
const variable = (values: string[]) => ({
  servers: [{ url: '/{v}', variables: { v: { default: 'a', enum: values } } }],
});
const hook = (operation: object = {}) => ({
  webhooks: { a: { post: operation } },
});
const callback = (operation: object = {}) => ({
  callbacks: { a: { '{$request.body#/url}': { post: operation } } },
});

/** Rules about the document as a whole, and about calls that the service makes. @internal */
export const documentRules: readonly Rule[] = [
  {
    id: 'openapi.server-added',
    condition: 'a server is added',
    classification: 'NON_BREAKING',
    why: 'The old addresses still work.',
    example: documents({}, server),
  },
  {
    id: 'openapi.server-removed',
    condition: 'a server is removed',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers that call this address may not reach the service.',
    remedy: 'Keep the address working until nobody uses it.',
    example: documents(server, {}),
  },
  {
    id: 'openapi.server-variable-widened',
    condition: 'a variable in the address of a server may have more values',
    classification: 'NON_BREAKING',
    why: 'The addresses that consumers call still work.',
    example: documents(variable(['a']), variable(['a', 'b'])),
    relaxes: 'All addresses of today are still there.',
  },
  {
    id: 'openapi.server-variable-changed',
    condition:
      'a variable in the address of a server has another default or loses values',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers that call the old address may not reach the service.',
    remedy: 'Keep the addresses working until nobody uses them.',
    example: documents(variable(['a', 'b']), variable(['a'])),
  },
  {
    id: 'openapi.webhook-added',
    condition: 'a webhook is added',
    classification: 'NON_BREAKING',
    why: 'Consumers decide whether they want to be called.',
    example: documents({}, hook()),
  },
  {
    id: 'openapi.webhook-removed',
    condition: 'a webhook is removed',
    classification: 'BREAKING',
    why: 'Consumers that wait for the call no longer get it.',
    remedy: 'Keep calling until nobody waits for it.',
    example: documents(hook(), {}),
  },
  {
    id: 'openapi.callback-added',
    condition: 'an operation makes another call back to the consumer',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers may be called and not answer.',
    remedy: 'Call back only those who ask for it.',
    example: operations({}, callback()),
  },
  {
    id: 'openapi.callback-removed',
    condition: 'an operation no longer makes a call back to the consumer',
    classification: 'BREAKING',
    why: 'Consumers that wait for the call no longer get it.',
    remedy: 'Keep calling back until nobody waits for it.',
    example: operations(callback(), {}),
  },
  {
    id: 'openapi.callback-changed',
    condition: 'a call that the service makes changes in more than its schemas',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers may not expect the call as it is made now.',
    remedy: 'Check that consumers cope with the call as it is now.',
    example: documents(
      hook(),
      hook({ parameters: [{ name: 'X-A', in: 'header' }] }),
    ),
  },
  {
    id: 'openapi.info-changed',
    condition: 'title, version, contact or licence of the document change',
    classification: 'NON_BREAKING',
    why: 'Only text for people changes.',
    example: documents({ info: { title: 'A' } }, { info: { title: 'B' } }),
  },
  {
    id: 'openapi.specification-version-changed',
    condition: 'the document is written in another version of OpenAPI',
    classification: 'NON_BREAKING',
    why: 'The service is the same, whatever describes it.',
    example: documents({ openapi: '3.0.3' }, { openapi: '3.1.0' }),
  },
  {
    id: 'openapi.text-changed',
    condition: 'a summary, description or example changes',
    classification: 'NON_BREAKING',
    why: 'Only text for people changes.',
    example: operations({ summary: 'A' }, { summary: 'B' }),
    relaxes: 'Text for people changes no call.',
  },
  {
    id: 'openapi.tags-changed',
    condition: 'tags change',
    classification: 'NON_BREAKING',
    why: 'Tags only group operations for people.',
    example: operations({ tags: ['a'] }, { tags: ['b'] }),
    relaxes: 'Tags change no call.',
  },
  {
    id: 'openapi.sunset-changed',
    condition: 'the day on which something will be removed changes',
    classification: 'NON_BREAKING',
    why: 'Until that day everything works as before.',
    example: operations({}, { 'x-sunset': '2030-01-01' }),
    relaxes: 'An announcement changes no call.',
  },
  {
    id: 'openapi.extension-changed',
    condition: 'a vendor extension (x-…) changes',
    classification: 'NON_BREAKING',
    why: 'Extensions are for tools and change no call.',
    example: operations({}, { 'x-owner': 'a' }),
    relaxes: 'Extensions change no call.',
  },
  {
    id: 'openapi.element-changed',
    condition: 'something changes that OpenAPI does not have at this place',
    classification: 'POTENTIAL_BREAKING',
    why: 'What it means is not known.',
    remedy: 'Remove it, or name it x-….',
    example: operations({}, { timeout: 1 }),
  },
  {
    id: 'openapi.unreadable-changed',
    condition:
      'there is something at this place that OpenAPI does not have there, and it changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'What cannot be read cannot be judged.',
    remedy: 'Correct the document at this place.',
    example: documents(
      { paths: { '/a': { get: 1 } } },
      { paths: { '/a': { get: 2 } } },
    ),
  },
  {
    id: 'openapi.unused-component-changed',
    condition: 'a shared part changes that nothing refers to',
    classification: 'NON_BREAKING',
    why: 'No call has anything to do with it.',
    example: documents(
      {},
      { components: { parameters: { a: { name: 'a', in: 'query' } } } },
    ),
    relaxes: 'Nothing refers to the part.',
  },
];
