import { compareOptions } from './compareOptions';
import type { ProtoComparison } from './ProtoComparison';

/** Package, syntax and the options of the file. @internal */
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
  if (old.syntax !== next.syntax) {
    changes.add('protobuf.syntax-changed', {
      path: 'grpc.syntax',
      type: 'modified',
      oldValue: old.syntax,
      newValue: next.syntax,
    });
  }
  compareOptions(files, 'grpc', old.options, next.options);
}
