import type { Rule } from '../../rules/Rule';

/** Rules for services and their calls. @internal */
export const serviceRules: Rule[] = [
  {
    id: 'protobuf.service-added',
    condition: 'a service is added',
    classification: 'NON_BREAKING',
    why: 'No caller knows it yet.',
    example: {
      old: '',
      new: 'service S {}',
    },
  },
  {
    id: 'protobuf.service-removed',
    condition: 'a service is removed',
    classification: 'BREAKING',
    why: 'Its callers get an error for each call.',
    remedy: 'Keep the service until nobody calls it.',
    example: {
      old: 'service S {}',
      new: '',
    },
  },
  {
    id: 'protobuf.rpc-added',
    condition: 'a call is added to a service',
    classification: 'NON_BREAKING',
    why: 'No caller knows it yet.',
    example: {
      old: 'message A {} message B {} service S { rpc Get(A) returns (B); }',
      new: 'message A {} message B {} service S { rpc Get(A) returns (B); rpc Set(A) returns (B); }',
    },
  },
  {
    id: 'protobuf.rpc-removed',
    condition: 'a call is removed from a service',
    classification: 'BREAKING',
    why: 'Its callers get an error.',
    remedy: 'Keep the call, deprecated, until nobody uses it.',
    example: {
      old: 'message A {} message B {} service S { rpc Get(A) returns (B); rpc Set(A) returns (B); }',
      new: 'message A {} message B {} service S { rpc Get(A) returns (B); }',
    },
  },
  {
    id: 'protobuf.rpc-request-changed',
    condition: 'the request of a call has another type',
    classification: 'BREAKING',
    why: 'Old callers send another message than the one that is read.',
    remedy: 'Add a new call with the new request.',
    example: {
      old: 'message A {} message B {} service S { rpc Get(A) returns (A); }',
      new: 'message A {} message B {} service S { rpc Get(B) returns (A); }',
    },
  },
  {
    id: 'protobuf.rpc-response-changed',
    condition: 'the response of a call has another type',
    classification: 'BREAKING',
    why: 'Old callers read another message than the one that is sent.',
    remedy: 'Add a new call with the new response.',
    example: {
      old: 'message A {} message B {} service S { rpc Get(A) returns (A); }',
      new: 'message A {} message B {} service S { rpc Get(A) returns (B); }',
    },
  },
  {
    id: 'protobuf.rpc-request-streaming-changed',
    condition: 'the request of a call becomes a stream, or a single message',
    classification: 'BREAKING',
    why: 'The calling code of a stream and of a single message differ, and a server refuses the other form.',
    remedy: 'Add a new call with the new form.',
    example: {
      old: 'message A {} message B {} service S { rpc Get(A) returns (B); }',
      new: 'message A {} message B {} service S { rpc Get(stream A) returns (B); }',
    },
  },
  {
    id: 'protobuf.rpc-response-streaming-changed',
    condition: 'the response of a call becomes a stream, or a single message',
    classification: 'BREAKING',
    why: 'Old callers expect the other number of messages and fail on it.',
    remedy: 'Add a new call with the new form.',
    example: {
      old: 'message A {} message B {} service S { rpc Get(A) returns (B); }',
      new: 'message A {} message B {} service S { rpc Get(A) returns (stream B); }',
    },
  },
  {
    id: 'protobuf.rpc-idempotency-dropped',
    condition:
      'a call no longer promises that it may be repeated, or that it changes nothing',
    classification: 'BREAKING',
    why: 'Old callers go on to repeat it, cache it or send it as GET.',
    remedy: 'Keep the promise, or add a new call without it.',
    example: {
      old: 'message A {} service S { rpc Get(A) returns (A) { option idempotency_level = NO_SIDE_EFFECTS; } }',
      new: 'message A {} service S { rpc Get(A) returns (A); }',
    },
  },
  {
    id: 'protobuf.rpc-idempotency-promised',
    condition: 'a call promises that it may be repeated, or changes nothing',
    classification: 'NON_BREAKING',
    why: 'Old callers do not rely on it.',
    example: {
      old: 'message A {} service S { rpc Get(A) returns (A); }',
      new: 'message A {} service S { rpc Get(A) returns (A) { option idempotency_level = IDEMPOTENT; } }',
    },
  },
];
