export { LazyMarkdown } from './LazyMarkdown';
