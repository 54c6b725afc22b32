export type { BundleResolver } from './BundleResolver';
export * from './finding';
export * from './rules';
export * from './validateBundle';
export type { ValidateOptions } from './ValidateOptions';
export * from './Validation';
export type { LaterLayer } from './ValidationRun';
