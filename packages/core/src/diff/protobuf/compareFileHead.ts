import { compareOptions } from './compareOptions';
import type { ProtoFile } from './model';
import type { ProtoComparison } from './ProtoComparison';

/** Package, syntax and the options of the file, and the last two of files that it needs. @internal */
export function compareFileHead(files: ProtoComparison): void {
  const { old, next, changes } = files;
  if (old.package !== next.package) {
    changes.add('protobuf.package-changed', {
      path: 'grpc.package',
      type: 'modified',
      oldValue: old.package,
      newValue: next.package,
    });
  }
  compareSettings(files, 'grpc', old, next);
  const used = new Set(
    [...old.imported].flatMap(([name, path]) =>
      old.used.has(name) ? path : [],
    ),
  );
  for (const path of used) {
    const [before, after] = [old.files.get(path), next.files.get(path)];
    if (!before || !after) continue;
    compareSettings(files, `grpc.imports[${path}]`, before, after);
  }
}

function compareSettings(
  files: ProtoComparison,
  path: string,
  old: ProtoFile,
  next: ProtoFile,
): void {
  if (old.syntax !== next.syntax) {
    files.changes.add('protobuf.syntax-changed', {
      path: `${path}.syntax`,
      type: 'modified',
      oldValue: old.syntax,
      newValue: next.syntax,
    });
  }
  compareOptions(files, path, old.options, next.options);
}
