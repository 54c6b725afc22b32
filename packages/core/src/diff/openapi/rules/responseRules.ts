import type { Rule } from '../../rules/Rule';
import { operations, responses } from './example';

const headers = (header: object) => ({ headers: { 'X-A': header } });
const links = (operationId: string) => ({ links: { a: { operationId } } });

/** Rules about responses. @internal */
export const responseRules: readonly Rule[] = [
  {
    id: 'openapi.response-added',
    condition: 'a response is added',
    classification: 'NON_BREAKING',
    why: 'Consumers treat status codes by their class.',
    example: operations(
      { responses: { 200: {} } },
      { responses: { 200: {}, 404: {} } },
    ),
  },
  {
    id: 'openapi.response-removed',
    condition: 'a response is removed',
    classification: 'BREAKING',
    why: 'Consumers that wait for this status code no longer get it.',
    remedy: 'Keep the response.',
    example: operations(
      { responses: { 200: {}, 201: {} } },
      { responses: { 200: {} } },
    ),
  },
  {
    id: 'openapi.response-generalized',
    condition:
      'a response is now covered by a range of status codes or the default',
    classification: 'POTENTIAL_BREAKING',
    why: 'The response is still described, but other status codes may come in its place.',
    remedy: 'Name the status codes that may come.',
    example: operations(
      { responses: { 200: {}, 404: {} } },
      { responses: { 200: {}, '4XX': {} } },
    ),
    relaxes:
      'Upstream does not know that a range or the default covers the code.',
  },
  {
    id: 'openapi.response-header-added',
    condition: 'a response has another header',
    classification: 'NON_BREAKING',
    why: 'Consumers ignore headers that they do not know.',
    example: responses({}, headers({})),
    relaxes: 'Unknown headers are ignored.',
  },
  {
    id: 'openapi.response-header-removed',
    condition: 'a response no longer has an optional header',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers that read the header no longer find it, which they had to expect.',
    remedy: 'Keep sending the header.',
    example: responses(headers({}), {}),
  },
  {
    id: 'openapi.required-response-header-removed',
    condition: 'a response no longer has a header that was promised',
    classification: 'BREAKING',
    why: 'Consumers that rely on the header no longer find it.',
    remedy: 'Keep sending the header.',
    example: responses(headers({ required: true }), {}),
  },
  {
    id: 'openapi.response-header-became-required',
    condition: 'a header of a response is promised',
    classification: 'NON_BREAKING',
    why: 'Consumers receive at least what they received before.',
    example: responses(headers({}), headers({ required: true })),
    relaxes: 'Consumers receive at least what they received before.',
  },
  {
    id: 'openapi.response-header-became-optional',
    condition: 'a header of a response is no longer promised',
    classification: 'BREAKING',
    why: 'Consumers that rely on the header may not find it.',
    remedy: 'Keep sending the header, and keep it required.',
    example: responses(headers({ required: true }), headers({})),
  },
  {
    id: 'openapi.response-header-serialization-changed',
    condition: 'a header of a response is written in another way',
    classification: 'BREAKING',
    why: 'Consumers read the header in the old way.',
    remedy: 'Keep explode.',
    example: responses(
      headers({ schema: { type: 'object' } }),
      headers({ schema: { type: 'object' }, explode: true }),
    ),
  },
  {
    id: 'openapi.link-added',
    condition: 'a link is added to a response',
    classification: 'NON_BREAKING',
    why: 'Nobody follows the new link yet.',
    example: responses({}, links('a')),
    relaxes: 'A new link changes nothing for those who do not follow it.',
  },
  {
    id: 'openapi.link-changed',
    condition: 'a link of a response changes or is removed',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers that follow the link end elsewhere.',
    remedy: 'Keep the link.',
    example: responses(links('a'), links('b')),
  },
];
