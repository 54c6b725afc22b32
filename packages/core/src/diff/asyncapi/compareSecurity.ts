import { isSame, type EventComparison } from './EventComparison';
import type { EventSecurity } from './model';

/** What a client must show to a server or for an operation. @internal */
export function compareSecurity(
  apis: EventComparison,
  path: string,
  old: readonly EventSecurity[],
  next: readonly EventSecurity[],
): void {
  if (isEqual(apis, old, next)) return;
  apis.changes.add(ruleFor(old, next), {
    path: `${path}.security`,
    type: 'modified',
    oldValue: typesOf(old),
    newValue: typesOf(next),
  });
}

/** Versions 2 and 3 write schemes in two ways, of which only the types can be compared. */
function isEqual(
  apis: EventComparison,
  old: readonly EventSecurity[],
  next: readonly EventSecurity[],
): boolean {
  return apis.old.major === apis.next.major
    ? isSame(apis, old, next)
    : typesOf(old) === typesOf(next);
}

function ruleFor(
  old: readonly EventSecurity[],
  next: readonly EventSecurity[],
): string {
  if (old.length === 0) return 'asyncapi.security-added';
  return next.length === 0
    ? 'asyncapi.security-removed'
    : 'asyncapi.security-changed';
}

function typesOf(security: readonly EventSecurity[]) {
  return security
    .map(({ type }) => type)
    .sort()
    .join(', ');
}
