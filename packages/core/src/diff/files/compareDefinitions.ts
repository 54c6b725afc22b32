import { compareAsyncApi } from '../asyncapi/compareAsyncApi';
import type { InterfacePair } from '../contract/interface/compareInterfaces';
import type { FileComparison } from '../FileComparison';
import { compareOpenApi } from '../openapi/compareOpenApi';
import { compareProtobuf } from '../protobuf/compareProtobuf';
import type { DeepFiles } from './DeepFiles';

/** By type of the interface. */
const COMPARERS: ReadonlyMap<string, (comparison: FileComparison) => void> =
  new Map([
    ['openapi', compareOpenApi],
    ['asyncapi', compareAsyncApi],
    ['grpc', compareProtobuf],
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
function comparerOf(pair: { type: string; old: string; next: string }) {
  const isProto = pair.next.endsWith('.proto');
  if (pair.old.endsWith('.proto') !== isProto) return undefined;
  return COMPARERS.get(isProto ? 'grpc' : pair.type);
}
