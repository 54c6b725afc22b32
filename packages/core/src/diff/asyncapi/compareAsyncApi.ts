import { isMap } from '../../contract/isMap';
import { readDocument } from '../../document/readDocument';
import type { FileComparison } from '../FileComparison';
import { SchemaComparer } from '../schema/SchemaComparer';
import { compareChannels } from './compareChannels';
import { compareEventSchema } from './compareEventSchema';
import { compareFormats } from './compareFormats';
import { compareServers } from './compareServers';
import { MessageComparer } from './MessageComparer';
import type { EventApi } from './model';
import { ApiReader } from './read/ApiReader';
import { readEventApi } from './read/readEventApi';

/**
 * Compares two AsyncAPI documents of version 2 or 3 by what they mean; a document that moves from 2 to 3 stays the
 * same. When none of the files is an AsyncAPI document they are compared as schemas of events.
 *
 * @throws WorkLimitError, or the reason of an aborted signal
 * @internal
 */
export function compareAsyncApi(comparison: FileComparison): void {
  const oldFile = readRoot(comparison.oldText);
  const newFile = readRoot(comparison.newText);
  if (!isEventApi(oldFile) && !isEventApi(newFile)) {
    compareEventSchema(comparison);
    return;
  }
  const { changes, budget, limit } = comparison;
  const old = read(comparison, oldFile, 'old');
  const next = read(comparison, newFile, 'new');
  if (!old || !next) return;
  const schemas = SchemaComparer.create({
    oldRoot: oldFile.root,
    newRoot: newFile.root,
    rootPath: 'asyncapi',
    changes,
    budget,
    limit,
  });
  const messages = MessageComparer.create({ schemas, changes });
  const apis = { old, next, schemas, messages, changes, budget };
  compareFormats(apis);
  compareServers(apis);
  compareChannels(apis);
  messages.finish();
  schemas.finish();
}

interface EventFile {
  /** Empty when there is a problem. */
  root: Record<string, unknown>;
  problem?: string;
}

function readRoot(text: string): EventFile {
  const reading = readDocument(text);
  if ('problem' in reading) return { root: {}, problem: reading.problem };
  return { root: isMap(reading.value) ? reading.value : {} };
}

function isEventApi({ root }: EventFile): boolean {
  return Object.hasOwn(root, 'asyncapi');
}

function read(
  { budget, limit }: FileComparison,
  { root, problem }: EventFile,
  side: string,
): EventApi | undefined {
  const reader = ApiReader.create({ root, side, budget, limit });
  const api = readEventApi(root, reader);
  if (!api) {
    reader.tell(
      'UNREADABLE',
      problem ?? 'there is no AsyncAPI of version 2 or 3',
    );
  }
  return api;
}
