import type {
  Change,
  ChangeClass,
  ChangeSubject,
} from '@pacto/backstage-plugin-pacto-common';

/** The changes of one part of the contract. */
export interface ChangeGroup {
  /** For the address. */
  key: string;
  kind: ChangeSubject['kind'];
  name?: string;
  /** The files of the bundle that they were found in. */
  files: string[];
  changes: Change[];
}

const ranks: Readonly<Record<ChangeClass, number>> = {
  BREAKING: 0,
  POTENTIAL_BREAKING: 1,
  NON_BREAKING: 2,
};

/** Changes by part, the parts with the worst changes first, and in a part the worst first; else as they come. */
export function groupChanges(changes: Change[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const { kind = 'service', name, file } = change.subject ?? {};
    const key = name === undefined ? kind : `${kind}:${name}`;
    const group = groups.get(key) ?? {
      key,
      kind,
      name,
      files: [],
      changes: [],
    };
    groups.set(key, group);
    group.changes.push(change);
    if (file !== undefined && !group.files.includes(file)) {
      group.files.push(file);
    }
  }
  const sorted = [...groups.values()];
  for (const group of sorted) group.changes.sort((a, b) => rank(a) - rank(b));
  return sorted.sort((a, b) => rank(a.changes[0]) - rank(b.changes[0]));
}

function rank({ classification }: Change): number {
  return ranks[classification];
}
