import type { Rule } from '../../rules/Rule';
import { operations, responses } from './example';

const json = { 'application/json': {} };
const both = { ...json, 'text/csv': {} };
const all = { '*/*': {} };
const body = (content: object, required?: boolean) => ({
  requestBody: { content, ...(required ? { required } : {}) },
});

/** Rules about bodies and their media types. @internal */
export const bodyRules: readonly Rule[] = [
  {
    id: 'openapi.request-body-added',
    condition: 'an optional request body is added',
    classification: 'NON_BREAKING',
    why: 'Consumers do not have to send the new body.',
    example: operations({}, body(json)),
    relaxes: 'All calls of today are still allowed.',
  },
  {
    id: 'openapi.required-request-body-added',
    condition: 'a required request body is added',
    classification: 'BREAKING',
    why: 'Consumers do not send the new body, and it is required.',
    remedy: 'Make it optional.',
    example: operations({}, body(json, true)),
  },
  {
    id: 'openapi.request-body-removed',
    condition: 'the request body is removed',
    classification: 'BREAKING',
    why: 'What consumers send in the body is no longer heard.',
    remedy: 'Keep accepting the body.',
    example: operations(body(json), {}),
  },
  {
    id: 'openapi.request-body-became-required',
    condition: 'the request body becomes required',
    classification: 'BREAKING',
    why: 'Calls without a body are refused.',
    remedy: 'Leave it optional.',
    example: operations(body(json), body(json, true)),
  },
  {
    id: 'openapi.request-body-became-optional',
    condition: 'the request body is no longer required',
    classification: 'NON_BREAKING',
    why: 'Consumers that send a body may go on doing so.',
    example: operations(body(json, true), body(json)),
    relaxes: 'All calls of today are still allowed.',
  },
  {
    id: 'openapi.request-media-type-added',
    condition: 'a request may have another media type',
    classification: 'NON_BREAKING',
    why: 'All that consumers send today is still allowed.',
    example: operations(body(json), body(both)),
    relaxes: 'All calls of today are still allowed.',
  },
  {
    id: 'openapi.request-media-type-removed',
    condition: 'a request may no longer have a media type',
    classification: 'BREAKING',
    why: 'Calls with a body of this media type are refused.',
    remedy: 'Keep accepting the media type.',
    example: operations(body(both), body(json)),
  },
  {
    id: 'openapi.request-media-type-generalized',
    condition: 'a media type of a request is now covered by a range',
    classification: 'NON_BREAKING',
    why: 'The range covers what consumers send today.',
    example: operations(body(json), body(all)),
    relaxes: 'All calls of today are still allowed.',
  },
  {
    id: 'openapi.response-media-type-added',
    condition: 'a response may have another media type',
    classification: 'NON_BREAKING',
    why: 'Consumers say which media types they accept, and the old ones still come.',
    example: responses({ content: json }, { content: both }),
    relaxes: 'Consumers ask for the media type that they want.',
  },
  {
    id: 'openapi.response-media-type-removed',
    condition: 'a response no longer has a media type',
    classification: 'BREAKING',
    why: 'Consumers that ask for this media type no longer get it.',
    remedy: 'Keep offering the media type.',
    example: responses({ content: both }, { content: json }),
  },
  {
    id: 'openapi.response-media-type-generalized',
    condition: 'a media type of a response is now covered by a range',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers may receive any media type of the range.',
    remedy: 'Name the media types that may come.',
    example: responses({ content: json }, { content: all }),
  },
  {
    id: 'openapi.response-media-type-specialized',
    condition:
      'a range of media types in a response is replaced by some that it covers',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers that ask for another media type of the range may no longer get it.',
    remedy: 'Name all media types that came until now.',
    example: responses({ content: all }, { content: json }),
    relaxes: 'Upstream does not know that the range covers the media type.',
  },
  {
    id: 'openapi.media-type-parameters-changed',
    condition: 'a media type has other parameters than before',
    classification: 'POTENTIAL_BREAKING',
    why: 'A version, a profile or a character set may decide how the body is written.',
    remedy: 'Check that bodies are written as before.',
    example: operations(
      body({ 'application/json;version=1': {} }),
      body({ 'application/json;version=2': {} }),
    ),
  },
  {
    id: 'openapi.encoding-changed',
    condition: 'the encoding of a part of a body changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Parts of the body may be written in another way.',
    remedy: 'Keep the encoding.',
    example: operations(
      body({ 'multipart/form-data': {} }),
      body({
        'multipart/form-data': {
          encoding: { a: { contentType: 'image/png' } },
        },
      }),
    ),
  },
];
