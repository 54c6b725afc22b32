import { isMap } from '../../contract/isMap';
import { LinkedDocuments } from '../../document/links';
import type { FileComparison } from '../FileComparison';
import { SchemaComparer } from '../schema/SchemaComparer';
import { compareChannels } from './compareChannels';
import { compareEventSchema } from './compareEventSchema';
import { compareFormats } from './compareFormats';
import { compareRest } from './compareRest';
import { compareServers } from './compareServers';
import { MessageComparer } from './MessageComparer';
import type { EventApi } from './model';
import { ApiReader } from './read/ApiReader';
import { hasParts, likelyMajor, readEventApi } from './read/readEventApi';

/**
 * Compares two AsyncAPI documents of version 2 or 3 by what they mean; a document that moves from 2 to 3 stays the
 * same. When none of the files is an AsyncAPI document they are compared as schemas of events. A document that does
 * not say its version is one when it has channels or operations, as for upstream.
 *
 * @throws WorkLimitError, or the reason of an aborted signal
 * @internal
 */
export function compareAsyncApi(comparison: FileComparison): void {
  const oldFile = readRoot('old', comparison);
  const newFile = readRoot('new', comparison);
  const roots = [oldFile.root, newFile.root];
  if (!roots.some(isEventApi)) {
    compareEventSchema(comparison);
    return;
  }
  const { changes, budget, limit } = comparison;
  const major = likelyMajor(roots);
  const old = read(comparison, oldFile, { side: 'old', major });
  const next = read(comparison, newFile, { side: 'new', major });
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
  compareRest(apis, 'asyncapi', 'document', old.written, next.written);
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
  return isMap(reading.value)
    ? { root: reading.value, documents }
    : {
        root: {},
        documents,
        problem: 'there is no AsyncAPI of version 2 or 3',
      };
}

function isEventApi(root: EventFile['root']): boolean {
  return Object.hasOwn(root, 'asyncapi') || hasParts(root);
}

function read(
  { budget, limit }: FileComparison,
  { root, documents, problem }: EventFile,
  options: { side: 'old' | 'new'; major: EventApi['major'] },
): EventApi | undefined {
  const { side, major } = options;
  const reader = ApiReader.create({ root, documents, side, budget, limit });
  if (problem === undefined) return readEventApi(root, reader, major);
  reader.tell('UNREADABLE', problem);
  return undefined;
}
