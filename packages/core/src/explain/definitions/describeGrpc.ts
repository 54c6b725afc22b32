import { parseProto } from '../../diff/protobuf/parse/parseProto';
import type { WorkBudget } from '../../work';
import { code } from '../markdown/escape';
import { Rows } from '../markdown/Rows';

/**
 * The methods of a `.proto` file.
 *
 * @throws ProtoSyntaxError
 * @throws WorkLimitError, or the reason of an aborted signal
 * @internal
 */
export function describeGrpc(text: string, budget: WorkBudget): Rows {
  const rows = Rows.create('Service', 'Method', 'Takes', 'Gives');
  for (const service of parseProto(text, budget).services.values()) {
    for (const method of service.methods.values()) {
      const { requestType, requestStream, responseType, responseStream } =
        method;
      rows.add(() => [
        code(service.name),
        code(method.name),
        message(requestType, requestStream),
        message(responseType, responseStream),
      ]);
    }
  }
  return rows;
}

function message(type: string, stream: boolean) {
  return `${stream ? 'stream of ' : ''}${code(type)}`;
}
