export type { DiffExport } from './comparison';
export * from './createServices';
export { decodeText } from './decodeText';
export type { BundleFileAnswer } from './RevisionQueries';
