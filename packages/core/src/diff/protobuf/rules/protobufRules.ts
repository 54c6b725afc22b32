import type { Rule } from '../../rules/Rule';
import { enumRules } from './enumRules';
import { fieldRules } from './fieldRules';
import { fieldTypeRules } from './fieldTypeRules';
import { fileRules } from './fileRules';
import { messageRules } from './messageRules';
import { serviceRules } from './serviceRules';

/**
 * Rules for `.proto` files. Sources: protobuf.dev, language guides ("Updating a message type"), "Proto best practices"
 * and "ProtoJSON format"; diff sheet, §7.
 *
 * @internal
 */
export const protobufRules: Rule[] = [
  ...fileRules,
  ...serviceRules,
  ...messageRules,
  ...fieldRules,
  ...fieldTypeRules,
  ...enumRules,
];
