import type { ChangeClass, ChangeType } from '../change';
import type { Rule } from '../rules/Rule';

/**
 * One row of upstream's table: a path and its class when added, removed, modified.
 *
 * @internal
 */
export interface UpstreamRow {
  /** With the names of entries left out: `openapi.paths[].methods[]`. */
  path: string;
  /** In words: "the port of an interface". */
  what: string;
  /**
   * `N`, `P`, `B` for added, removed, modified; `-` for what cannot occur or falls to the default class. Source: diff
   * sheet, §3 and §4.
   */
  classes: string;
  /** Smallest texts, in the form that the family's tests read: without it, with it, with another one. */
  none?: string;
  one: string;
  other?: string;
}

const TYPES: readonly ChangeType[] = ['added', 'removed', 'modified'];

const CLASSES: Record<string, ChangeClass> = {
  N: 'NON_BREAKING',
  P: 'POTENTIAL_BREAKING',
  B: 'BREAKING',
};

const REMEDIES: Partial<Record<ChangeClass, string>> = {
  POTENTIAL_BREAKING: 'Check with the consumers whether they rely on it.',
  BREAKING: 'Keep the old form until no consumer uses it.',
};

/** Up to three rules; `table` tells upstream's lines apart. @internal */
export function rulesOfRow(table: string, row: UpstreamRow): Rule[] {
  return TYPES.flatMap((type, index): Rule[] => {
    const letter = row.classes[index];
    if (letter === '-') return [];
    const classification = CLASSES[letter];
    const { none = '', one, other = '' } = row;
    return [
      {
        id: rowId(table, row.path, type),
        condition: `${row.what} is ${type}`,
        classification,
        why: "Upstream's table says so.",
        remedy: REMEDIES[classification],
        example: {
          added: { old: none, new: one },
          removed: { old: one, new: none },
          modified: { old: one, new: other },
        }[type],
      },
    ];
  });
}

/** @internal */
export function rowId(table: string, path: string, type: ChangeType): string {
  return `${table}.${path}-${type}`;
}
