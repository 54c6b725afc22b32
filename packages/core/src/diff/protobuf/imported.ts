import type { LinkedProto } from './model';
import type { ProtoComparison } from './ProtoComparison';

/** Whether a declaration of another file does not matter for this one. @internal */
export const isUnused = (name: string, { imported, used }: LinkedProto) =>
  imported.has(name) && !used.has(name);

/**
 * Whether something that is gone is missed. What another file declared is when it is still needed and the file is
 * there; else the change of what needed it says enough, or the comparison is partial.
 *
 * @internal
 */
export function isMissed(name: string, { old, next }: ProtoComparison) {
  const path = old.imported.get(name);
  if (path === undefined) return true;
  return next.used.has(name) && next.files.has(path);
}

/** The same with the syntax and the options of the files that declare something. @internal */
export function inFilesOf(
  name: string,
  files: ProtoComparison,
): ProtoComparison {
  return {
    ...files,
    old: inFileOf(name, files.old),
    next: inFileOf(name, files.next),
  };
}

function inFileOf(name: string, all: LinkedProto): LinkedProto {
  const file = all.files.get(all.imported.get(name) ?? '');
  return file ? { ...all, syntax: file.syntax, options: file.options } : all;
}
