import { compareAsyncApi } from '../asyncapi/compareAsyncApi';
import type { InterfacePair } from '../contract/interface/compareInterfaces';
import type { FileComparison } from '../FileComparison';
import { compareOpenApi } from '../openapi/compareOpenApi';
import { compareProtobuf } from '../protobuf/compareProtobuf';
import type { DeepFiles } from './DeepFiles';
import { definitionKind } from './definitionKind';

type Compare = (comparison: FileComparison) => void;

/** By type of the interface. */
const COMPARERS: ReadonlyMap<string, Compare> = new Map([
  ['openapi', compareOpenApi],
  ['asyncapi', compareAsyncApi],
]);

/** The definition files of interfaces that kept their type; another type is a change already. @internal */
export function compareDefinitions(
  pairs: readonly InterfacePair[],
  files: DeepFiles,
): void {
  for (const { name, old, next } of pairs) {
    if (old.type !== next.type) continue;
    if (old.file === undefined || next.file === undefined) continue;
    files.compare(
      {
        subject: { kind: 'interface', name, file: next.file },
        oldPath: old.file,
        newPath: next.file,
      },
      comparerOf({ type: next.type, old: old.file, next: next.file }),
    );
  }
}

/** Events may be described by .proto files too. */
function comparerOf(pair: {
  type: string;
  old: string;
  next: string;
}): Compare | undefined {
  const { type, next } = pair;
  const isProto = next.endsWith('.proto');
  if (pair.old.endsWith('.proto') !== isProto) {
    return comparison => reportNewKind(comparison, next);
  }
  if (isProto || type === 'grpc') return compareProtobuf;
  return COMPARERS.has(type)
    ? comparison => compareDocuments(comparison, { type, file: next })
    : undefined;
}

/** As what they say they are: webhooks may be described by OpenAPI, and sockets by AsyncAPI. */
function compareDocuments(
  comparison: FileComparison,
  { type, file }: { type: string; file: string },
) {
  const kind = definitionKind(comparison.newText) ?? type;
  if ((definitionKind(comparison.oldText) ?? type) === kind) {
    COMPARERS.get(kind)?.(comparison);
  } else {
    reportNewKind(comparison, file);
  }
}

function reportNewKind({ changes }: FileComparison, file: string) {
  changes.add('file.kind-changed', { path: file, type: 'modified' });
}
