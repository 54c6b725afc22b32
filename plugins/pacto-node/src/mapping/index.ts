export { findingsAnnotation, PACTO_HASH_ANNOTATION } from './annotations';
export { CatalogPlanner } from './CatalogPlanner';
export { catalogQuestions } from './catalogQuestions';
export { checkItem } from './checkItem';
export {
  type ContractItem,
  type DefinitionFacts,
  definitionFacts,
  toContractItem,
} from './contractItem';
export { enrichmentOf, missingContract } from './enrichment';
export { type MappingConfig, readMappingConfig } from './readMappingConfig';
export type { MappingRule } from './readMappingRules';
export { slug } from './slug';
export { storableText } from './storable';
export type {
  CatalogFacts,
  CatalogPlan,
  DefinitionSource,
  Enrichment,
  ServiceDescription,
} from './types';
