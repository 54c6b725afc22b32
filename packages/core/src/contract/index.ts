export {
  listSchemaProperties,
  type SchemaProperty,
} from './configuration/listSchemaProperties';
export type { ContractReading } from './ContractReading';
export * from './model';
export { ownerLabel } from './owner';
export { readContract } from './readContract';
export { readPlaces, type Places } from './readPlaces';
export {
  InvalidReferenceError,
  hasExplicitTag,
  parseReference,
  type Reference,
} from './reference';
export * from './version';
