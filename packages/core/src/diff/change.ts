/** @public */
export type ChangeType = 'added' | 'removed' | 'modified';

/**
 * From harmless to harmful. Source: diff sheet, §1.
 *
 * @public
 */
export type ChangeClass = 'NON_BREAKING' | 'POTENTIAL_BREAKING' | 'BREAKING';

const ORDER: readonly ChangeClass[] = [
  'NON_BREAKING',
  'POTENTIAL_BREAKING',
  'BREAKING',
];

/**
 * The part of a contract that a change belongs to. Upstream's paths do not say which entry of a list it was.
 *
 * @public
 */
export interface ChangeSubject {
  kind:
    | 'service'
    | 'interface'
    | 'configuration'
    | 'policy'
    | 'dependency'
    | 'runtime'
    | 'readiness';
  name?: string;
  /** In the bundle. */
  file?: string;
}

/**
 * One difference between two revisions.
 *
 * @public
 */
export interface Change {
  /** In upstream's style, see the diff sheet, §1. */
  path: string;
  type: ChangeType;
  classification: ChangeClass;
  oldValue?: string;
  newValue?: string;
  /** Why it has this class, one sentence. */
  reason: string;
  /** See docs/rules.md. */
  ruleId: string;
  /** How to make it safe; absent where nothing has to be. */
  remedy?: string;
  subject?: ChangeSubject;
}

/**
 * The highest of some classes; `NON_BREAKING` when there is none.
 *
 * @public
 */
export function highestClass(classes: Iterable<ChangeClass>): ChangeClass {
  let highest = 0;
  for (const item of classes) highest = Math.max(highest, ORDER.indexOf(item));
  return ORDER[highest];
}
