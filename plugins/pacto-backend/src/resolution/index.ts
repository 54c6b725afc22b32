export type { Resolution } from './Resolution';
export { ReferenceResolver } from './ReferenceResolver';
export { SYSTEM_VIEW, type View } from './View';
export { type SourceState, SourceStates } from './SourceStates';
