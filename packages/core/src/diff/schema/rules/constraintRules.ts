import type { ChangeClass } from '../../change';
import type { Rule } from '../../rules/Rule';
import { schemaExample } from './schemaExample';

/**
 * The four rules of something that can allow less or more than before: consumers must not send what is refused now, and
 * must not receive what they did not have to expect.
 *
 * @internal
 */
export function constraintRules(options: {
  /** Part of the ids. */
  topic: string;
  /** Noun phrases, for instance "a type is no longer allowed". */
  less: string;
  more: string;
  /** A schema that allows more, and one that allows less. */
  wide: unknown;
  narrow: unknown;
  /** Where consumers can be expected to cope with more than before: why. */
  tolerated?: string;
}): Rule[] {
  const { topic, less, more, wide, narrow, tolerated } = options;
  const widenedResponse: ChangeClass = tolerated
    ? 'POTENTIAL_BREAKING'
    : 'BREAKING';
  return [
    {
      id: `schema.request-${topic}-narrowed`,
      condition: `${less} in what consumers send`,
      classification: 'BREAKING',
      why: `What consumers send today may be refused: ${less}.`,
      remedy:
        'Keep allowing what was allowed, or offer the new form beside it.',
      example: schemaExample('request', wide, narrow),
    },
    {
      id: `schema.request-${topic}-widened`,
      condition: `${more} in what consumers send`,
      classification: 'NON_BREAKING',
      why: `All that consumers send today is still allowed: ${more}.`,
      example: schemaExample('request', narrow, wide),
      relaxes: 'All values that were allowed are still allowed.',
    },
    {
      id: `schema.response-${topic}-narrowed`,
      condition: `${less} in what consumers receive`,
      classification: 'NON_BREAKING',
      why: `Consumers receive nothing that they did not have to expect: ${less}.`,
      example: schemaExample('response', wide, narrow),
      relaxes: 'All values that may come could come before.',
    },
    {
      id: `schema.response-${topic}-widened`,
      condition: `${more} in what consumers receive`,
      classification: widenedResponse,
      why:
        tolerated ??
        `Consumers may receive what they were told would not come: ${more}.`,
      remedy: 'Keep to what was promised, or offer the new form beside it.',
      example: schemaExample('response', narrow, wide),
    },
  ];
}
