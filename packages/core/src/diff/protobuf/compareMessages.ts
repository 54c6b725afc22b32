import { compareFields } from './compareFields';
import { compareOptions } from './compareOptions';
import { compareExtensionRanges, compareReserved } from './compareReserved';
import { inFilesOf, isMissed, isUnused } from './imported';
import type { ProtoMessage } from './model';
import type { ProtoComparison } from './ProtoComparison';

/**
 * Messages by name, nested ones too. A message inside one that comes or goes belongs to that change, and one of another
 * file to the change of what uses it.
 *
 * @internal
 */
export function compareMessages(files: ProtoComparison): void {
  const { old, next, changes, budget } = files;
  for (const [name, message] of old.messages) {
    budget.spend();
    if (isUnused(name, old)) continue;
    const successor = next.messages.get(name);
    if (successor) {
      compareMessage(inFilesOf(name, files), name, message, successor);
    } else if (
      isMissed(name, files) &&
      !isInside(name, outer => gone(outer, old.messages, next.messages))
    ) {
      changes.add('protobuf.message-removed', {
        path: `grpc.messages[${name}]`,
        type: 'removed',
        oldValue: name,
      });
    }
  }
  for (const name of next.messages.keys()) {
    budget.spend();
    if (old.messages.has(name) || next.imported.has(name)) continue;
    if (isInside(name, outer => gone(outer, next.messages, old.messages))) {
      continue;
    }
    changes.add('protobuf.message-added', {
      path: `grpc.messages[${name}]`,
      type: 'added',
      newValue: name,
    });
  }
}

type Messages = ReadonlyMap<string, ProtoMessage>;

function gone(name: string, from: Messages, to: Messages) {
  return from.has(name) && !to.has(name);
}

/** Whether something holds for the message around. @internal */
export function isInside(
  name: string,
  holds: (outer: string) => boolean,
): boolean {
  const end = name.lastIndexOf('.');
  return end > 0 && holds(name.slice(0, end));
}

function compareMessage(
  files: ProtoComparison,
  name: string,
  old: ProtoMessage,
  next: ProtoMessage,
): void {
  const path = `grpc.messages[${name}]`;
  compareOptions(files, path, old.options, next.options);
  compareFields(files, path, old, next);
  const fields = {
    old: { ...old.reserved, declared: old.fields },
    next: { ...next.reserved, declared: next.fields },
  };
  compareReserved(files, path, fields.old, fields.next);
  compareExtensionRanges(
    files,
    path,
    old.extensionRanges,
    next.extensionRanges,
  );
}
