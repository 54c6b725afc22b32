export { leadsOutside } from './absoluteReference';
export type { FileSource } from './FileSource';
export { LinkedDocuments } from './LinkedDocuments';
export { mayLeaveFile } from './mayLeaveFile';
