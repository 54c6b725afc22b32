import type { Rule } from '../../rules/Rule';
import { bodyRules } from './bodyRules';
import { documentRules } from './documentRules';
import { parameterRules } from './parameterRules';
import { pathRules } from './pathRules';
import { responseRules } from './responseRules';
import { securityRules } from './securityRules';

/**
 * Rules for OpenAPI documents; what their schemas say has rules of its own.
 *
 * @internal
 */
export const openApiRules: readonly Rule[] = [
  ...pathRules,
  ...parameterRules,
  ...bodyRules,
  ...responseRules,
  ...securityRules,
  ...documentRules,
];
