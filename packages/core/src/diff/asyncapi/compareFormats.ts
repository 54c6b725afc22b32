import type { EventComparison } from './EventComparison';

/** The version of AsyncAPI itself. @internal */
export function compareFormats({ old, next, changes }: EventComparison): void {
  if (old.version === next.version) return;
  changes.add(
    old.major === next.major
      ? 'asyncapi.format-changed'
      : 'asyncapi.format-upgraded',
    {
      path: 'asyncapi.version',
      type: 'modified',
      oldValue: old.version,
      newValue: next.version,
    },
  );
}
