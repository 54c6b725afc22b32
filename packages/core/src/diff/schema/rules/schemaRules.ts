import type { Rule } from '../../rules/Rule';
import { annotationRules } from './annotationRules';
import { boundRules } from './boundRules';
import { compositionRules } from './compositionRules';
import { propertyRules } from './propertyRules';
import { valueRules } from './valueRules';

/**
 * Rules for JSON Schemas wherever they stand: in OpenAPI, AsyncAPI, configurations and policies. The examples say in
 * which direction the values go.
 *
 * @internal
 */
export const schemaRules: readonly Rule[] = [
  ...valueRules,
  ...boundRules,
  ...propertyRules,
  ...compositionRules,
  ...annotationRules,
];
