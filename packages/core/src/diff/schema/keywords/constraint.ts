import type { RuleChoice } from '../Fact';

/**
 * The rules of a constraint that can allow less (`narrowed`) or more (`widened`) than before.
 *
 * @internal
 */
export interface ConstraintRules {
  narrowed: RuleChoice;
  widened: RuleChoice;
}

/** @internal */
export function constraint(topic: string): ConstraintRules {
  const both = (what: string) => ({
    request: `schema.request-${topic}-${what}`,
    response: `schema.response-${topic}-${what}`,
  });
  return { narrowed: both('narrowed'), widened: both('widened') };
}
