import type { BundleTree } from '../../bundle';
import { listSchemaProperties } from '../../contract/configuration/listSchemaProperties';
import { isMap } from '../../contract/isMap';
import type { Interface } from '../../contract/model';
import { ProtoSyntaxError } from '../../diff/protobuf/parse/ProtoSyntaxError';
import { readDocument } from '../../document/readDocument';
import { type WorkBudget, WorkLimitError } from '../../work';
import { prose } from '../markdown/escape';
import type { Rows } from '../markdown/Rows';
import { describeAsyncApi } from './describeAsyncApi';
import { describeGrpc } from './describeGrpc';
import { describeKeys } from './describeKeys';
import { describeOpenApi } from './describeOpenApi';

class UnreadableError extends Error {}

/**
 * What an interface file defines, as blocks of Markdown; where it cannot be read, why.
 *
 * @throws the reason of an aborted signal
 * @internal
 */
export function describeDefinition(
  bundle: BundleTree,
  { type, file }: Interface,
  budget: WorkBudget,
): string[] {
  if (file === undefined) return [];
  const text = bundle.text(file);
  if (text === undefined) return ['The bundle does not hold this file.'];
  try {
    const rows =
      type === 'grpc' ? describeGrpc(text, budget) : describe(text, type);
    return rows.count > 0
      ? rows.toMarkdown()
      : ['This file defines nothing that is listed here.'];
  } catch (error) {
    if (error instanceof WorkLimitError) {
      return ['This file is too large to be listed here.'];
    }
    if (error instanceof UnreadableError || error instanceof ProtoSyntaxError) {
      return [`This file cannot be read: ${prose(error.message)}`];
    }
    throw error;
  }
}

function describe(text: string, type: 'openapi' | 'asyncapi'): Rows {
  const reading = readDocument(text);
  if ('problem' in reading) throw new UnreadableError(reading.problem);
  const document = isMap(reading.value) ? reading.value : {};
  if (type === 'openapi') return describeOpenApi(document);
  return 'asyncapi' in document
    ? describeAsyncApi(document)
    : describeKeys(listSchemaProperties(document).properties);
}
