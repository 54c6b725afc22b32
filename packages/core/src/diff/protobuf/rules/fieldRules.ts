import type { Rule } from '../../rules/Rule';

/** Rules for fields that come, go, or change their identity. @internal */
export const fieldRules: Rule[] = [
  {
    id: 'protobuf.field-added',
    condition: 'an optional field is added',
    classification: 'NON_BREAKING',
    why: 'Old readers skip it, and for new readers it may be absent.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { int32 a = 1; int32 b = 2; }',
    },
  },
  {
    id: 'protobuf.required-field-added',
    condition: 'a required field is added',
    classification: 'BREAKING',
    why: 'New readers refuse every message of an old sender.',
    remedy: 'Make the field optional.',
    example: {
      old: 'message M { optional int32 a = 1; }',
      new: 'message M { optional int32 a = 1; required int32 b = 2; }',
    },
  },
  {
    id: 'protobuf.field-added-to-oneof',
    condition: 'a field is added to a oneof that is there',
    classification: 'POTENTIAL_BREAKING',
    why: 'Old readers see a choice that was made as one that was not.',
    remedy: 'Make sure that old readers cope with an unset choice.',
    example: {
      old: 'message M { oneof c { int32 a = 1; } }',
      new: 'message M { oneof c { int32 a = 1; int32 b = 2; } }',
    },
  },
  {
    id: 'protobuf.field-number-reused',
    condition: 'another field takes the number that a field had',
    classification: 'BREAKING',
    why: 'Old data is read as the new field.',
    remedy: 'Use a number that was never used.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { string b = 1; }',
    },
  },
  {
    id: 'protobuf.field-number-was-reserved',
    condition: 'a new field takes a reserved number',
    classification: 'BREAKING',
    why: 'The number was reserved because old data may carry it in another meaning.',
    remedy: 'Use a number that was never used.',
    example: {
      old: 'message M { reserved 2; }',
      new: 'message M { int32 a = 2; }',
    },
  },
  {
    id: 'protobuf.field-name-was-reserved',
    condition: 'a new field takes a reserved name',
    classification: 'POTENTIAL_BREAKING',
    why: 'Old JSON may carry the name in another meaning; the binary form has numbers only.',
    remedy: 'Use a name that was never used.',
    example: {
      old: 'message M { reserved "a"; }',
      new: 'message M { int32 a = 2; }',
    },
  },
  {
    id: 'protobuf.field-removed',
    condition: 'a field is removed and its number stays free',
    classification: 'BREAKING',
    why: 'Readers that need it find nothing, and a later field may take the number and be read as the old one.',
    remedy:
      'Keep the field, or reserve its number and its name when nobody uses it.',
    example: {
      old: 'message M { int32 a = 1; int32 b = 2; }',
      new: 'message M { int32 a = 1; }',
    },
  },
  {
    id: 'protobuf.field-removed-name-free',
    condition: 'a field is removed, its number is reserved and its name is not',
    classification: 'BREAKING',
    why: 'Readers that need it find nothing, and in JSON a later field may take the name.',
    remedy: 'Keep the field, or reserve its name too when nobody uses it.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { reserved 1; }',
    },
  },
  {
    id: 'protobuf.field-removed-reserved',
    condition: 'a field is removed, its number and its name are reserved',
    classification: 'BREAKING',
    why: 'Old data stays safe, but readers that need the field find nothing and code that uses it no longer builds.',
    remedy: 'Keep the field, deprecated, until nobody uses it.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { reserved 1; reserved "a"; }',
    },
  },
  {
    id: 'protobuf.field-number-changed',
    condition: 'a field has another number',
    classification: 'BREAKING',
    why: 'The binary form knows numbers only: each side reads the field as absent.',
    remedy: 'Keep the number.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { int32 a = 2; }',
    },
  },
  {
    id: 'protobuf.field-renamed',
    condition: 'a field has another name, also in JSON',
    classification: 'BREAKING',
    why: 'The binary form stays readable; JSON and generated code carry the name.',
    remedy:
      'Keep the name, or set json_name and tell those who build against it.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { int32 b = 1; }',
    },
  },
  {
    id: 'protobuf.field-renamed-json-kept',
    condition: 'a field has another name and the same name in JSON',
    classification: 'BREAKING',
    why: 'The binary form and JSON stay readable; generated code carries the name and no longer builds.',
    remedy: 'Keep the name.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { int32 b = 1 [json_name = "a"]; }',
    },
  },
  {
    id: 'protobuf.field-json-name-changed',
    condition: 'a field has another name in JSON',
    classification: 'BREAKING',
    why: 'The binary form stays readable; JSON of one side is not understood by the other.',
    remedy: 'Keep json_name.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { int32 a = 1 [json_name = "b"]; }',
    },
  },
  {
    id: 'protobuf.field-default-changed',
    condition: 'the default of a field changes',
    classification: 'BREAKING',
    why: 'The default is not sent: for an absent field, each side takes its own.',
    remedy: 'Send the value explicitly, or keep the default.',
    example: {
      old: 'message M { optional int32 a = 1 [default = 1]; }',
      new: 'message M { optional int32 a = 1 [default = 2]; }',
    },
  },
];
