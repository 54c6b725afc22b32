export type { Resolution } from './Resolution';
export { Moments } from './Moments';
export { PerVersion } from './PerVersion';
export { ReferenceResolver } from './ReferenceResolver';
export { systemView, type View } from './View';
export { type SourceState, SourceStates } from './SourceStates';
