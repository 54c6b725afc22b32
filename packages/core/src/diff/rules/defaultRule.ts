import type { Rule } from './Rule';

/**
 * For changes that no rule knows. Source: diff sheet, §1.
 *
 * @internal
 */
export const defaultRule: Rule = {
  id: 'default',
  condition: 'a change that no other rule covers',
  classification: 'POTENTIAL_BREAKING',
  why: 'No rule says that this is safe.',
  remedy: 'Check with the consumers whether they rely on it.',
  example: { old: '', new: '' },
};
