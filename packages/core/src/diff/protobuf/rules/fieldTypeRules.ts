import type { Rule } from '../../rules/Rule';

/** Rules for the type and the cardinality of a field. @internal */
export const fieldTypeRules: Rule[] = [
  {
    id: 'protobuf.field-type-changed',
    condition:
      'a field has a type that neither the binary form nor JSON can read for the old one',
    classification: 'BREAKING',
    why: 'Each side misreads or refuses what the other sends.',
    remedy: 'Add a field with the new type.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { string a = 1; }',
    },
  },
  {
    id: 'protobuf.field-type-changed-wire-kept',
    condition:
      'a field has another type that only the binary form can read for the old one',
    classification: 'BREAKING',
    why: 'The binary form stays readable within the range of both types; JSON and generated code do not fit.',
    remedy: 'Add a field with the new type.',
    example: {
      old: 'message M { string a = 1; }',
      new: 'message M { bytes a = 1; }',
    },
  },
  {
    id: 'protobuf.field-type-changed-json-kept',
    condition:
      'a field has another type that only JSON can read for the old one',
    classification: 'BREAKING',
    why: 'JSON stays readable; the binary form is read as another value.',
    remedy: 'Add a field with the new type.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { sint32 a = 1; }',
    },
  },
  {
    id: 'protobuf.field-type-changed-wire-and-json-kept',
    condition:
      'a field has another type that the binary form and JSON can read for the old one',
    classification: 'BREAKING',
    why: 'Both forms stay readable within the range of both types; values outside it change, and generated code no longer builds.',
    remedy: 'Add a field with the new type.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { uint32 a = 1; }',
    },
  },
  {
    id: 'protobuf.field-named-type-changed',
    condition: 'a field has another message or enum as its type',
    classification: 'BREAKING',
    why: 'The other type may use the same numbers in another meaning, and generated code no longer builds.',
    remedy: 'Add a field with the new type.',
    example: {
      old: 'message A {} message B {} message M { A a = 1; }',
      new: 'message A {} message B {} message M { B a = 1; }',
    },
  },
  {
    id: 'protobuf.field-became-repeated',
    condition: 'a single field becomes a list',
    classification: 'BREAKING',
    why: 'Old readers take the last item of a list or none; JSON and generated code do not fit.',
    remedy: 'Add a new repeated field.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { repeated int32 a = 1; }',
    },
  },
  {
    id: 'protobuf.field-no-longer-repeated',
    condition: 'a list becomes a single field',
    classification: 'BREAKING',
    why: 'New readers lose all items but the last; JSON and generated code do not fit.',
    remedy: 'Add a new single field.',
    example: {
      old: 'message M { repeated int32 a = 1; }',
      new: 'message M { int32 a = 1; }',
    },
  },
  {
    id: 'protobuf.field-became-required',
    condition: 'a field becomes required',
    classification: 'BREAKING',
    why: 'New readers refuse messages of old senders that leave it out.',
    remedy: 'Keep it optional.',
    example: {
      old: 'message M { optional int32 a = 1; }',
      new: 'message M { required int32 a = 1; }',
    },
  },
  {
    id: 'protobuf.field-no-longer-required',
    condition: 'a field is no longer required',
    classification: 'BREAKING',
    why: 'Old readers refuse messages that leave it out.',
    remedy: 'Keep it required, or send it always until all readers have moved.',
    example: {
      old: 'message M { required int32 a = 1; }',
      new: 'message M { optional int32 a = 1; }',
    },
  },
  {
    id: 'protobuf.field-presence-added',
    condition: 'a field becomes explicitly optional',
    classification: 'BREAKING',
    why: 'The binary form stays readable; generated code of some languages gets another type for the field, such as a pointer in Go, and no longer builds.',
    remedy: 'Add a new optional field.',
    example: {
      old: 'syntax = "proto3"; message M { int32 a = 1; }',
      new: 'syntax = "proto3"; message M { optional int32 a = 1; }',
    },
  },
  {
    id: 'protobuf.field-label-changed',
    condition:
      'the word "optional" comes or goes before a field that can be told from absent either way',
    classification: 'NON_BREAKING',
    why: 'Messages always have presence, and in editions all fields have it unless a feature says otherwise.',
    example: {
      old: 'syntax = "proto3"; message M { M a = 1; }',
      new: 'syntax = "proto3"; message M { optional M a = 1; }',
    },
    relaxes: 'Upstream compares the words of a field.',
  },
  {
    id: 'protobuf.field-presence-removed',
    condition: 'a field is no longer explicitly optional',
    classification: 'BREAKING',
    why: 'Readers can no longer tell absent from empty, and code that asks whether the field is set no longer builds.',
    remedy: 'Keep the field optional.',
    example: {
      old: 'syntax = "proto3"; message M { optional int32 a = 1; }',
      new: 'syntax = "proto3"; message M { int32 a = 1; }',
    },
  },
  {
    id: 'protobuf.field-packed-changed',
    condition: 'a repeated field is packed or no longer packed',
    classification: 'POTENTIAL_BREAKING',
    why: 'Readers must accept both forms; those that do not, fail.',
    remedy: 'Keep the encoding.',
    example: {
      old: 'message M { repeated int32 a = 1; }',
      new: 'message M { repeated int32 a = 1 [packed = true]; }',
    },
  },
  {
    id: 'protobuf.field-moved-into-oneof',
    condition: 'a field moves into a oneof',
    classification: 'BREAKING',
    why: 'Senders that set it together with another field of the oneof lose one of them, and generated code no longer builds.',
    remedy: 'Add a new field to the oneof.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { oneof c { int32 a = 1; } }',
    },
  },
  {
    id: 'protobuf.field-moved-out-of-oneof',
    condition: 'a field moves out of a oneof',
    classification: 'BREAKING',
    why: 'It may be set together with the others now, of which old readers keep the last only; generated code no longer builds.',
    remedy: 'Add a new field outside of the oneof.',
    example: {
      old: 'message M { oneof c { int32 a = 1; int32 b = 2; } }',
      new: 'message M { oneof c { int32 b = 2; } int32 a = 1; }',
    },
  },
  {
    id: 'protobuf.field-moved-between-oneofs',
    condition: 'a field moves from one oneof to another',
    classification: 'BREAKING',
    why: 'It excludes other fields than before, and generated code no longer builds.',
    remedy: 'Add a new field to the other oneof.',
    example: {
      old: 'message M { oneof c { int32 a = 1; int32 b = 2; } oneof d { int32 e = 3; } }',
      new: 'message M { oneof c { int32 b = 2; } oneof d { int32 e = 3; int32 a = 1; } }',
    },
  },
];
