import { isInside } from './compareMessages';
import { compareEnumValues } from './compareEnumValues';
import { compareOptions } from './compareOptions';
import { compareReserved } from './compareReserved';
import { isMissed, isUnused } from './imported';
import type { ProtoFile } from './model';
import type { ProtoComparison } from './ProtoComparison';

/** Enums by name; one inside a message that comes or goes belongs to that change. @internal */
export function compareEnums(files: ProtoComparison): void {
  const { old, next, changes, budget } = files;
  for (const [name, declared] of old.enums) {
    budget.spend();
    if (isUnused(name, old)) continue;
    const path = `grpc.enums[${name}]`;
    const successor = next.enums.get(name);
    if (successor) {
      compareOptions(files, path, declared.options, successor.options);
      compareEnumValues(files, path, declared, successor);
      compareReserved(
        files,
        path,
        { ...declared.reserved, declared: declared.values },
        { ...successor.reserved, declared: successor.values },
      );
    } else if (
      isMissed(name, files) &&
      !isInside(name, outer => gone(outer, old, next))
    ) {
      changes.add('protobuf.enum-removed', {
        path,
        type: 'removed',
        oldValue: name,
      });
    }
  }
  for (const name of next.enums.keys()) {
    budget.spend();
    if (old.enums.has(name) || next.imported.has(name)) continue;
    if (isInside(name, outer => gone(outer, next, old))) continue;
    changes.add('protobuf.enum-added', {
      path: `grpc.enums[${name}]`,
      type: 'added',
      newValue: name,
    });
  }
}

function gone(message: string, from: ProtoFile, to: ProtoFile) {
  return from.messages.has(message) && !to.messages.has(message);
}
