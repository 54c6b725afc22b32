import type { BundleFile } from '@pacto/backstage-plugin-pacto-common';

/** A file that is not the same on both sides. */
export interface ChangedFile {
  path: string;
  type: 'added' | 'removed' | 'modified';
  /** Of the larger side, in bytes. */
  size: number;
}

/** The files that differ, `pacto.yaml` first, then by path. Where a hash is missing the sizes decide. */
export function changedFiles(
  before: BundleFile[],
  after: BundleFile[],
): ChangedFile[] {
  const old = new Map(before.map(file => [file.path, file]));
  const paths = new Set([...before, ...after].map(({ path }) => path));
  const next = new Map(after.map(file => [file.path, file]));
  const changed: ChangedFile[] = [];
  for (const path of [...paths].sort(byImportance)) {
    const [a, b] = [old.get(path), next.get(path)];
    const size = Math.max(a?.size ?? 0, b?.size ?? 0);
    if (!a) changed.push({ path, type: 'added', size });
    else if (!b) changed.push({ path, type: 'removed', size });
    else if (a.size !== b.size || a.sha256 !== b.sha256) {
      changed.push({ path, type: 'modified', size });
    }
  }
  return changed;
}

function byImportance(a: string, b: string): number {
  const rank = (path: string) => (path === 'pacto.yaml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
