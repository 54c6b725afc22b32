import { parseEntityRef } from '@backstage/catalog-model';

/** The name in an entity reference; a text that is none stays as it is. */
export function nameOfRef(ref: string): string {
  try {
    return parseEntityRef(ref).name;
  } catch {
    return ref;
  }
}
