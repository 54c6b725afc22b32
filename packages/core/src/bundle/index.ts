export { BundleError, type BundleErrorCode } from './BundleError';
export { BundleTree, type BundleEntry } from './BundleTree';
export { normalizeEntryPath } from './entryPath';
