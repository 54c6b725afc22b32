export {
  compareSchemas,
  type SchemaComparison,
  type SchemaSide,
} from './compareSchemas';
export type { Direction } from './Direction';
export { schemaRules } from './rules/schemaRules';
export { SchemaComparer, type SchemaComparerOptions } from './SchemaComparer';
