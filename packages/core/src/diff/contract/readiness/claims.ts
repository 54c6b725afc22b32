import type { ReadinessClaim } from '../../../contract/model';
import { equalValues } from '../equalValues';

/** One item of the readiness in short. @internal */
export function claimText({ id, status, weight }: ReadinessClaim): string {
  return [id, status, `weight=${weight}`].filter(Boolean).join(' ');
}

/** Where in the document they stand does not count. @internal */
export function equalClaims(
  old: ReadinessClaim,
  next: ReadinessClaim,
): boolean {
  const { documentPath: _old, ...before } = old;
  const { documentPath: _next, ...after } = next;
  return equalValues(before, after);
}
