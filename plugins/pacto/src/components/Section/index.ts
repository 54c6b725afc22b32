export { Section } from './Section';
export { SectionStateNote, type SectionState } from './SectionState';
export { LoadedContent } from './LoadedContent';
