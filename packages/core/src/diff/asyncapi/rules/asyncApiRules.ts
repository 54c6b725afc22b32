import type { Rule } from '../../rules/Rule';
import { channelRules } from './channelRules';
import { messageRules } from './messageRules';
import { operationRules } from './operationRules';
import { serverRules } from './serverRules';

/**
 * Rules for AsyncAPI documents of version 2 and 3. Payloads and headers are schemas, with rules of their own. Sources:
 * AsyncAPI 2.6 and 3.0; diff sheet, §7.
 *
 * @internal
 */
export const asyncApiRules: Rule[] = [
  ...channelRules,
  ...operationRules,
  ...messageRules,
  ...serverRules,
];
