import type { Rule } from '../../rules/Rule';

/** Rules for messages, reserved numbers and extension ranges. @internal */
export const messageRules: Rule[] = [
  {
    id: 'protobuf.message-added',
    condition: 'a message is added',
    classification: 'NON_BREAKING',
    why: 'Nothing uses it yet.',
    example: {
      old: '',
      new: 'message M {}',
    },
  },
  {
    id: 'protobuf.message-removed',
    condition: 'a message is removed or has another name',
    classification: 'BREAKING',
    why: 'Code that uses its generated type no longer builds, and packed in Any its name is no longer known.',
    remedy: 'Keep the message until nobody uses it.',
    example: {
      old: 'message M {}',
      new: '',
    },
  },
  {
    id: 'protobuf.reserved-added',
    condition: 'a number or a name is reserved',
    classification: 'NON_BREAKING',
    why: 'It only forbids later use.',
    example: {
      old: 'message M {}',
      new: 'message M { reserved 4; }',
    },
  },
  {
    id: 'protobuf.reserved-removed',
    condition: 'a number or a name is no longer reserved',
    classification: 'POTENTIAL_BREAKING',
    why: 'A later field may take what old data still carries in another meaning.',
    remedy: 'Keep the reservation.',
    example: {
      old: 'message M { reserved 4 to 6; }',
      new: 'message M { reserved 4, 6; }',
    },
  },
  {
    id: 'protobuf.extension-range-added',
    condition: 'numbers are opened for extensions',
    classification: 'NON_BREAKING',
    why: 'No field used them.',
    example: {
      old: 'message M {}',
      new: 'message M { extensions 100 to 199; }',
    },
  },
  {
    id: 'protobuf.extension-range-removed',
    condition: 'numbers are no longer open for extensions',
    classification: 'BREAKING',
    why: 'Extensions that use them no longer build.',
    remedy: 'Keep the range.',
    example: {
      old: 'message M { extensions 100 to 199; }',
      new: 'message M { extensions 100 to 149; }',
    },
  },
  {
    id: 'protobuf.oneof-renamed',
    condition: 'a oneof has another name',
    classification: 'BREAKING',
    why: 'What is sent stays the same; generated code carries the name, and code that uses it no longer builds.',
    remedy: 'Keep the old name.',
    example: {
      old: 'message M { oneof a { int32 x = 1; } }',
      new: 'message M { oneof b { int32 x = 1; } }',
    },
  },
];
