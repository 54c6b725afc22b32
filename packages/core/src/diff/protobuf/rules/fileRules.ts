import type { Rule } from '../../rules/Rule';

/** Rules for what stands at the head of a `.proto` file, and for options. @internal */
export const fileRules: Rule[] = [
  {
    id: 'protobuf.package-changed',
    condition: 'the package of a .proto file changes',
    classification: 'BREAKING',
    why: 'Calls and messages carry the package in their full names, so that old callers ask for services that are not there.',
    remedy:
      'Serve the old package beside the new one until the callers have moved.',
    example: {
      old: 'package a; message M {}',
      new: 'package b; message M {}',
    },
  },
  {
    id: 'protobuf.syntax-changed',
    condition: 'the syntax or edition of a .proto file changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Whether an absent field can be told from an empty one, and what happens to unknown enum values, depends on the syntax.',
    remedy: 'Check that presence, defaults and enums mean the same as before.',
    example: {
      old: 'syntax = "proto3"; message M {}',
      new: 'edition = "2023"; message M {}',
    },
  },
  {
    id: 'protobuf.generated-namespace-changed',
    condition: 'an option that places the generated code changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Callers that generate their code find it under another name; what is sent stays the same.',
    remedy: 'Keep the option, or tell the callers to change their imports.',
    example: {
      old: 'option go_package = "a/one";',
      new: 'option go_package = "a/two";',
    },
  },
  {
    id: 'protobuf.feature-changed',
    condition: 'a feature of an edition changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Features decide about enums, JSON and lists.',
    remedy: 'Check what the feature does to what is sent.',
    example: {
      old: 'edition = "2023"; option features.enum_type = OPEN;',
      new: 'edition = "2023"; option features.enum_type = CLOSED;',
    },
  },
  {
    id: 'protobuf.encoding-changed',
    condition:
      'an option that decides how messages are written in the binary form changes',
    classification: 'BREAKING',
    why: 'Each side reads the fields of the other as unknown or broken.',
    remedy: 'Keep the option.',
    example: {
      old: 'edition = "2023"; message M { M a = 1; }',
      new: 'edition = "2023"; message M { M a = 1 [features.message_encoding = DELIMITED]; }',
    },
  },
  {
    id: 'protobuf.option-changed',
    condition: 'another option is set, dropped or changed',
    classification: 'POTENTIAL_BREAKING',
    why: 'Only those who read the option know what it does, for instance a gateway or a validator.',
    remedy: 'Check who reads the option.',
    example: {
      old: 'message M { int32 a = 1 [(rules.max) = 5]; }',
      new: 'message M { int32 a = 1 [(rules.max) = 9]; }',
    },
  },
  {
    id: 'protobuf.deprecated',
    condition: 'a declaration is marked as deprecated',
    classification: 'NON_BREAKING',
    why: 'Nothing changes yet; it announces a removal.',
    example: {
      old: 'message M { int32 a = 1; }',
      new: 'message M { int32 a = 1 [deprecated = true]; }',
    },
  },
  {
    id: 'protobuf.deprecation-removed',
    condition: 'a declaration is no longer marked as deprecated',
    classification: 'NON_BREAKING',
    why: 'Nothing else changes.',
    example: {
      old: 'message M { int32 a = 1 [deprecated = true]; }',
      new: 'message M { int32 a = 1; }',
    },
  },
];
