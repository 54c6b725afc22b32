import type { Rule } from '../rules/Rule';
import { fileRules } from '../files/fileRules';
import { configurationRules } from './configuration/configurationRules';
import { dependencyRules } from './dependency/dependencyRules';
import { interfaceRules } from './interface/interfaceRules';
import { policyRules } from './policy/policyRules';
import { readinessRules } from './readiness/readinessRules';
import { readingRules } from './readingRules';
import { capabilityRules } from './runtime/capabilityRules';
import { operationRules } from './runtime/operationRules';
import { runtimeRules } from './runtime/runtimeRules';
import { serviceRules } from './service/serviceRules';

/** For contracts and for files as such. @internal */
export const contractRules: Rule[] = [
  ...readingRules,
  ...serviceRules,
  ...runtimeRules,
  ...operationRules,
  ...capabilityRules,
  ...dependencyRules,
  ...interfaceRules,
  ...configurationRules,
  ...policyRules,
  ...readinessRules,
  ...fileRules,
];
