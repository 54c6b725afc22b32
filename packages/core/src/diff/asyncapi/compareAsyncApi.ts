import { isMap } from '../../contract/isMap';
import { LinkedDocuments } from '../../document/links';
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
  const oldFile = readRoot('old', comparison);
  const newFile = readRoot('new', comparison);
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
    oldDocuments: oldFile.documents,
    newDocuments: newFile.documents,
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
  documents: LinkedDocuments;
  problem?: string;
}

function readRoot(side: 'old' | 'new', comparison: FileComparison): EventFile {
  const { budget } = comparison;
  const source = comparison[`${side}Source`];
  const documents = LinkedDocuments.create({ source, budget });
  const reading = documents.readRoot(comparison[`${side}Text`]);
  if ('problem' in reading) {
    return { root: {}, documents, problem: reading.problem };
  }
  return { root: isMap(reading.value) ? reading.value : {}, documents };
}

function isEventApi({ root }: EventFile): boolean {
  return Object.hasOwn(root, 'asyncapi');
}

function read(
  { budget, limit }: FileComparison,
  { root, documents, problem }: EventFile,
  side: string,
): EventApi | undefined {
  const reader = ApiReader.create({ root, documents, side, budget, limit });
  const api = readEventApi(root, reader);
  if (!api) {
    reader.tell(
      'UNREADABLE',
      problem ?? 'there is no AsyncAPI of version 2 or 3',
    );
  }
  return api;
}
