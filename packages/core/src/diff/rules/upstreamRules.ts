import { v1Rules } from '../upstream/v1/v1Rules';
import { v3Rules } from '../upstream/v3/v3Rules';
import { readingRules } from '../contract/readingRules';
import { RuleTable } from './RuleTable';

/**
 * Upstream's tables: `upstream-1` for 1.0-a to 1.2, `upstream-3` for 2.0. What has no row gets the default class.
 * Source: diff sheet, §3 to §7.
 *
 * @public
 */
export const upstreamRules: RuleTable = RuleTable.create([
  ...readingRules,
  ...v1Rules,
  ...v3Rules,
]);
