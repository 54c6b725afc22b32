import { bundleRules } from './bundleRules';
import { capabilityRules } from './capabilityRules';
import { dependencyRules } from './dependencyRules';
import { fileRules } from './fileRules';
import type { FindingRule } from './FindingRule';
import { interfaceRules } from './interfaceRules';
import { policyRules } from './policyRules';
import { probeRules } from './probeRules';
import { readinessRules } from './readinessRules';
import { readingRules } from './readingRules';
import { runtimeRules } from './runtimeRules';
import { serviceRules } from './serviceRules';

/**
 * Every finding that validation can make, one rule to a code.
 *
 * @public
 */
export const findingRules: readonly FindingRule[] = [
  ...bundleRules,
  ...readingRules,
  ...serviceRules,
  ...interfaceRules,
  ...probeRules,
  ...fileRules,
  ...dependencyRules,
  ...runtimeRules,
  ...capabilityRules,
  ...readinessRules,
  ...policyRules,
];
