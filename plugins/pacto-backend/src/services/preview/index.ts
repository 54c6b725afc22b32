export { createPreview } from './createPreview';
export type { PreviewQueries } from './PreviewQueries';
