export { SourceDetails } from './SourceDetails';
