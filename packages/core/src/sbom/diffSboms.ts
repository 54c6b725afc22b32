import { limits } from '../limits';
import type { Sbom, SbomPackage, SbomProblem } from './Sbom';
import type { SbomChange, SbomDiff } from './SbomDiff';

/**
 * Compares packages by name; of several packages with one name the last counts. A side without a bill of materials
 * has no packages. Undefined when both have none, one cannot be used, or nothing differs. Source: diff sheet, §8.
 *
 * @public
 */
export function diffSboms(
  old: Sbom | SbomProblem | undefined,
  next: Sbom | SbomProblem | undefined,
): SbomDiff | undefined {
  if (isProblem(old) || isProblem(next)) return undefined;
  const before = byName(old);
  const after = byName(next);
  const changes: SbomChange[] = [];
  for (const item of before.values()) {
    const successor = after.get(item.name);
    if (successor) changes.push(...compare(item, successor));
    else changes.push(whole('removed', item));
  }
  for (const item of after.values()) {
    if (!before.has(item.name)) changes.push(whole('added', item));
  }
  if (changes.length === 0) return undefined;
  return {
    ...(old ? { oldFormat: old.format } : {}),
    ...(next ? { newFormat: next.format } : {}),
    changes: changes.sort(byPackageAndField),
  };
}

function isProblem(sbom: Sbom | SbomProblem | undefined): sbom is SbomProblem {
  return sbom !== undefined && 'problem' in sbom;
}

function byName(sbom: Sbom | undefined) {
  return new Map(sbom?.packages.map(item => [item.name, item]));
}

function whole(type: 'added' | 'removed', item: SbomPackage): SbomChange {
  return {
    package: cut(item.name),
    type,
    field: 'package',
    [type === 'added' ? 'newValue' : 'oldValue']: cut(item.version),
  };
}

function compare(old: SbomPackage, next: SbomPackage): SbomChange[] {
  return (['license', 'supplier', 'version'] as const)
    .filter(field => old[field] !== next[field])
    .map(field => ({
      package: cut(old.name),
      type: 'modified',
      field,
      oldValue: cut(old[field]),
      newValue: cut(next[field]),
    }));
}

/** A licence may be megabytes long. */
function cut(text: string) {
  return text.length > limits.sbomValue
    ? `${text.slice(0, limits.sbomValue)}…`
    : text;
}

// No package has two changes of one field, so that their type never decides.
function byPackageAndField(a: SbomChange, b: SbomChange): number {
  return order(a.package, b.package) || order(a.field, b.field);
}

function order(a: string, b: string) {
  return a < b ? -1 : Number(a > b);
}
