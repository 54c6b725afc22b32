import type { Change, ChangeClass, ChangeSubject } from '../change';

/** Changes of one part of the contract. @internal */
export interface ChangeGroup {
  subject?: ChangeSubject;
  /** Gravest first, else in the order of the difference. */
  changes: Change[];
}

/** @internal */
export const GRAVEST_FIRST: readonly ChangeClass[] = [
  'BREAKING',
  'POTENTIAL_BREAKING',
  'NON_BREAKING',
];

/** By part, in the order of the difference; those with the gravest changes come first. @internal */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  const gravestFirst = GRAVEST_FIRST.flatMap(wanted =>
    changes.filter(({ classification }) => classification === wanted),
  );
  for (const change of gravestFirst) {
    const { subject } = change;
    const key = JSON.stringify([subject?.kind, subject?.name, subject?.file]);
    const group = groups.get(key);
    if (group) group.changes.push(change);
    else groups.set(key, { subject, changes: [change] });
  }
  return [...groups.values()];
}
