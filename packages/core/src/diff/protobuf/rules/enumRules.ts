import type { Rule } from '../../rules/Rule';

/** Rules for enums and their values. @internal */
export const enumRules: Rule[] = [
  {
    id: 'protobuf.enum-added',
    condition: 'an enum is added',
    classification: 'NON_BREAKING',
    why: 'Nothing uses it yet.',
    example: {
      old: '',
      new: 'enum E { A = 0; }',
    },
  },
  {
    id: 'protobuf.enum-removed',
    condition: 'an enum is removed or has another name',
    classification: 'BREAKING',
    why: 'Code that uses its generated type no longer builds.',
    remedy: 'Keep the enum until nobody uses it.',
    example: {
      old: 'enum E { A = 0; }',
      new: '',
    },
  },
  {
    id: 'protobuf.enum-value-added',
    condition: 'a value is added to an enum',
    classification: 'POTENTIAL_BREAKING',
    why: 'Old readers do not know it: closed enums drop it, code that covers all values does not cover it.',
    remedy:
      'Make sure that readers cope with unknown values before it is sent.',
    example: {
      old: 'enum E { A = 0; }',
      new: 'enum E { A = 0; B = 1; }',
    },
  },
  {
    id: 'protobuf.enum-value-removed',
    condition: 'a value is removed from an enum and its number stays free',
    classification: 'BREAKING',
    why: 'What still sends it is not understood, and a later value may take the number.',
    remedy:
      'Keep the value, or reserve its number and its name when nobody uses it.',
    example: {
      old: 'enum E { A = 0; B = 1; }',
      new: 'enum E { A = 0; }',
    },
  },
  {
    id: 'protobuf.enum-value-removed-reserved',
    condition: 'a value is removed from an enum and its number is reserved',
    classification: 'BREAKING',
    why: 'Old data stays safe, but what still sends the value is not understood and code that uses it no longer builds.',
    remedy: 'Keep the value, deprecated, until nobody uses it.',
    example: {
      old: 'enum E { A = 0; B = 1; }',
      new: 'enum E { A = 0; reserved 1; }',
    },
  },
  {
    id: 'protobuf.enum-value-renamed',
    condition: 'a value of an enum has another name',
    classification: 'BREAKING',
    why: 'The binary form stays readable; JSON and generated code carry the name.',
    remedy: 'Keep the name, or add the new one as an alias.',
    example: {
      old: 'enum E { A = 0; B = 1; }',
      new: 'enum E { A = 0; C = 1; }',
    },
  },
  {
    id: 'protobuf.enum-value-number-changed',
    condition: 'a value of an enum has another number',
    classification: 'BREAKING',
    why: 'The binary form knows numbers only: each side reads another value.',
    remedy: 'Keep the number.',
    example: {
      old: 'enum E { A = 0; B = 1; }',
      new: 'enum E { A = 0; B = 2; }',
    },
  },
  {
    id: 'protobuf.enum-value-was-reserved',
    condition: 'a new value of an enum takes a reserved number or name',
    classification: 'BREAKING',
    why: 'It was reserved because old data may carry it in another meaning.',
    remedy: 'Use a number and a name that were never used.',
    example: {
      old: 'enum E { A = 0; reserved 1; }',
      new: 'enum E { A = 0; B = 1; }',
    },
  },
  {
    id: 'protobuf.enum-alias-added',
    condition: 'a value of an enum gets another name beside its own',
    classification: 'POTENTIAL_BREAKING',
    why: 'The binary form stays the same; old readers of JSON do not know the new name.',
    remedy: 'Keep writing the old name until all readers know the new one.',
    example: {
      old: 'enum E { option allow_alias = true; A = 0; B = 1; C = 1; }',
      new: 'enum E { option allow_alias = true; A = 0; B = 1; C = 1; D = 1; }',
    },
  },
  {
    id: 'protobuf.enum-alias-removed',
    condition: 'one of the names of a value of an enum is removed',
    classification: 'BREAKING',
    why: 'The binary form stays readable; JSON with the name is not understood and code that uses it no longer builds.',
    remedy: 'Keep the name.',
    example: {
      old: 'enum E { option allow_alias = true; A = 0; B = 1; C = 1; }',
      new: 'enum E { option allow_alias = true; A = 0; B = 1; }',
    },
  },
  {
    id: 'protobuf.enum-default-changed',
    condition: 'another value of an enum comes first',
    classification: 'BREAKING',
    why: 'The first value stands for an absent field: each side reads another one.',
    remedy: 'Keep the order.',
    example: {
      old: 'enum E { A = 0; B = 1; }',
      new: 'enum E { B = 1; A = 0; }',
    },
  },
];
