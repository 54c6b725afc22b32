import type { FileComparison } from '../FileComparison';
import { compareEnums } from './compareEnums';
import { compareFileHead } from './compareFileHead';
import { compareMessages } from './compareMessages';
import { compareServices } from './compareServices';
import type { ProtoFile } from './model';
import { parseProto } from './parse/parseProto';
import { ProtoSyntaxError } from './parse/ProtoSyntaxError';

/**
 * Compares two `.proto` files by what they declare. Files that they import are not looked at: a type that comes from
 * one is known by its name only.
 *
 * @throws WorkLimitError, or the reason of an aborted signal
 * @internal
 */
export function compareProtobuf(comparison: FileComparison): void {
  const old = read(comparison, comparison.oldText, 'old');
  const next = read(comparison, comparison.newText, 'new');
  if (!old || !next) return;
  const { changes, budget } = comparison;
  const files = { old, next, changes, budget };
  compareFileHead(files);
  compareServices(files);
  compareMessages(files);
  compareEnums(files);
}

function read(
  { budget, limit }: FileComparison,
  text: string,
  side: string,
): ProtoFile | undefined {
  try {
    return parseProto(text, budget);
  } catch (error) {
    if (!(error instanceof ProtoSyntaxError)) throw error;
    limit({
      code: 'UNREADABLE',
      message: `partial, because the ${side} file is no readable .proto file: ${error.message}`,
    });
    return undefined;
  }
}
