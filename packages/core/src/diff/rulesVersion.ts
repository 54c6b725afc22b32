/**
 * Results that were kept are out of date when this number is higher than theirs. Raise it whenever a bundle pair may
 * get other changes than before: a rule is added, taken away or has another class, id or text, or a comparison finds
 * more or less.
 *
 * @public
 */
export const RULES_VERSION = 1;
