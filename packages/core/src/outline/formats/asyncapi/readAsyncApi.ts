import { ApiReader } from '../../../diff/asyncapi/read/ApiReader';
import {
  likelyMajor,
  readEventApi,
} from '../../../diff/asyncapi/read/readEventApi';
import { References } from '../../../diff/schema/References';
import type { Definition } from '../../Definition';
import { EntryCollector } from '../../EntryCollector';
import { SchemaReader } from '../../fields/SchemaReader';
import { LinePlaces } from '../../places/LinePlaces';
import { descriptionOf, textAt, valueAt, versionAt } from '../../texts';
import type { DocumentFile } from '../DefinitionFile';
import { addChannel } from './addChannel';
import { addOperation } from './addOperation';
import type { AsyncApiParts } from './AsyncApiParts';

/**
 * AsyncAPI 2 and 3: channels, each with its operations and messages.
 *
 * @throws WorkLimitError and the reason of an aborted signal
 * @internal
 */
export function readAsyncApi(file: DocumentFile): Definition {
  const { text, source, root, documents, budget, notes } = file;
  const api = readEventApi(
    root,
    ApiReader.create({
      root,
      documents,
      budget,
      limit: limitation => notes.add(limitation),
    }),
    likelyMajor([root]),
  );
  const parts: AsyncApiParts = {
    entries: EntryCollector.create({ file: source.path, budget, notes }),
    places: LinePlaces.create(text, budget),
    reader: SchemaReader.create({
      references: References.create(root, documents),
      budget,
      notes,
    }),
  };
  parts.entries.gather(() => {
    for (const channel of api.channels.values()) addChannel(channel, parts);
    for (const operation of api.unplaced) {
      addOperation(operation, { key: '', address: '', depth: 0 }, parts);
    }
  });
  const info = valueAt(root, 'info');
  return {
    file: source.path,
    format: `AsyncAPI ${versionAt(root, 'asyncapi') ?? ''}`.trim(),
    title: textAt(info, 'title'),
    version: versionAt(info, 'version'),
    description: descriptionOf(info),
    entries: parts.entries.entries,
    limitations: notes.limitations,
  };
}
