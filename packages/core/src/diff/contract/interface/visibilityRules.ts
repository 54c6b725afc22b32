import type { Rule } from '../../rules/Rule';

const http = (values: string) => `interfaces: [{name: a, type: http${values}}]`;

/** Internal is the default. Source: contract format, §3. @internal */
export const visibilityRules: Rule[] = [
  {
    id: 'interface.visibility-narrowed',
    condition: 'a public interface becomes internal',
    classification: 'BREAKING',
    why: 'Consumers from outside lose it.',
    remedy: 'Keep it public until nobody from outside uses it.',
    example: {
      old: http(', visibility: public'),
      new: http(', visibility: internal'),
    },
  },
  {
    id: 'interface.visibility-widened',
    condition: 'an internal interface becomes public',
    classification: 'NON_BREAKING',
    why: 'Whoever used it still can.',
    example: { old: http(''), new: http(', visibility: public') },
    relaxes: 'Upstream does not look at which way the visibility changes.',
  },
  {
    id: 'interface.visibility-spelled-out',
    condition: 'the default visibility is written down or left out',
    classification: 'NON_BREAKING',
    why: 'Internal is what counts where nothing is stated.',
    example: { old: http(''), new: http(', visibility: internal') },
    relaxes: 'Upstream does not fill in the default before it compares.',
  },
  {
    id: 'interface.visibility-unknown',
    condition: 'the visibility changes from or to a word that is not known',
    classification: 'POTENTIAL_BREAKING',
    why: 'Who may use the interface cannot be told.',
    remedy: 'Write public or internal.',
    example: { old: http(''), new: http(', visibility: partner') },
  },
];
