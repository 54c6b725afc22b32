import {
  InvalidReferenceError,
  parseReference,
  type Reference,
} from '../../../contract/reference';

const placeOf = (reference: Reference) =>
  reference.kind === 'oci'
    ? `oci ${reference.repository}`
    : `local ${reference.path}`;

const pinOf = (reference: Reference) =>
  reference.kind === 'oci'
    ? JSON.stringify([reference.tag, reference.digest])
    : '';

/** What differs between two references that are written differently. @internal */
export type ReferenceChange =
  | 'repository-changed'
  | 'pin-changed'
  | 'ref-respelled'
  | 'ref-unreadable';

/** @internal */
export function referenceChange(old: string, next: string): ReferenceChange {
  const before = parse(old);
  const after = parse(next);
  if (!before || !after) return 'ref-unreadable';
  if (placeOf(before) !== placeOf(after)) return 'repository-changed';
  return pinOf(before) === pinOf(after) ? 'ref-respelled' : 'pin-changed';
}

function parse(text: string): Reference | undefined {
  try {
    return parseReference(text);
  } catch (error) {
    if (error instanceof InvalidReferenceError) return undefined;
    throw error;
  }
}
