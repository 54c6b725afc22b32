export { Section } from './Section';
export { LoadedContent } from './LoadedContent';
