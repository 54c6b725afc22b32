import type { Limitation } from '../../work';
import type { FileComparison } from '../FileComparison';
import { compareEnums } from './compareEnums';
import { compareFileHead } from './compareFileHead';
import { compareMessages } from './compareMessages';
import { compareServices } from './compareServices';
import { readProto } from './link/readProto';
import type { LinkedProto } from './model';
import { ProtoSyntaxError } from './parse/ProtoSyntaxError';

/**
 * Compares two `.proto` files by what they declare, and the declarations that they need of files of the bundle that
 * they import. Of other imports only the names are known.
 *
 * @throws WorkLimitError, or the reason of an aborted signal
 * @internal
 */
export function compareProtobuf(comparison: FileComparison): void {
  const old = read(comparison, 'old');
  const next = read(comparison, 'new');
  if (!old || !next) return;
  const { changes, budget } = comparison;
  const files = { old, next, changes, budget };
  compareFileHead(files);
  compareServices(files);
  compareMessages(files);
  compareEnums(files);
}

function read(
  comparison: FileComparison,
  side: 'old' | 'new',
): LinkedProto | undefined {
  const { budget } = comparison;
  const text = comparison[`${side}Text`];
  const source = comparison[`${side}Source`];
  const limit = (limitation: Limitation) => comparison.limit(limitation);
  try {
    return readProto({ text, source, side, budget, limit });
  } catch (error) {
    if (!(error instanceof ProtoSyntaxError)) throw error;
    limit({
      code: 'UNREADABLE',
      message: `partial, because the ${side} file is no readable .proto file: ${error.message}`,
    });
    return undefined;
  }
}
