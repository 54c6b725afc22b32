import type { ChangeClass, ChangeType } from '../change';
import { highestClass } from '../change';
import { REQUEST, RESPONSE, type DirectionBits } from './Direction';
import type { Place } from './Place';
import { schemaRules } from './rules/schemaRules';

/**
 * A change that was found, before it is told.
 *
 * @internal
 */
export interface Fact {
  ruleId: string;
  place: Place;
  type: ChangeType;
  /** Absent: nothing to show. */
  old?: unknown;
  new?: unknown;
}

/**
 * The rule for one change, by the direction of the values. One id where the direction does not matter.
 *
 * @internal
 */
export type RuleChoice = string | { request: string; response: string };

const classes = new Map<string, ChangeClass>(
  schemaRules.map(rule => [rule.id, rule.classification]),
);

/**
 * The rule that counts. Values that go both ways are judged by the worse of the two.
 *
 * @internal
 */
export function chooseRule(
  rules: RuleChoice,
  direction: DirectionBits,
): string {
  if (direction === 0) return 'schema.unused-position-changed';
  if (typeof rules === 'string') return rules;
  if (direction === REQUEST) return rules.request;
  if (direction === RESPONSE) return rules.response;
  const request = classes.get(rules.request) ?? 'POTENTIAL_BREAKING';
  const response = classes.get(rules.response) ?? 'POTENTIAL_BREAKING';
  return highestClass([request, response]) === request
    ? rules.request
    : rules.response;
}
