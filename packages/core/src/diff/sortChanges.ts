import type { Change, ChangeSubject } from './change';

/** The order of the parts is upstream's. Source: diff sheet, §2. */
const KINDS: readonly ChangeSubject['kind'][] = [
  'service',
  'runtime',
  'dependency',
  'interface',
  'configuration',
  'policy',
  'readiness',
];

type Key = (change: Change) => string | number;

const KEYS: readonly Key[] = [
  ({ subject }) => (subject ? KINDS.indexOf(subject.kind) : -1),
  ({ subject }) => subject?.name ?? '',
  ({ path }) => path,
  ({ type }) => type,
  ({ oldValue }) => oldValue ?? '',
  ({ newValue }) => newValue ?? '',
  ({ ruleId }) => ruleId,
  ({ subject }) => subject?.file ?? '',
];

/** By part of the contract, its name, path, type and values; text by code units. @internal */
export function sortChanges(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => {
    for (const key of KEYS) {
      const left = key(a);
      const right = key(b);
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
}
