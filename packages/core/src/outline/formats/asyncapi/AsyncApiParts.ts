import type { EntryCollector } from '../../EntryCollector';
import type { SchemaReader } from '../../fields/SchemaReader';
import type { LinePlaces } from '../../places/LinePlaces';

/** What the readers of the parts of an AsyncAPI document share. @internal */
export interface AsyncApiParts {
  entries: EntryCollector;
  places: LinePlaces;
  reader: SchemaReader;
}

/** Where an operation or a message stands. @internal */
export interface ChannelPlace {
  /** In the document; empty when it is not known. */
  key: string;
  address: string;
  depth: 0 | 1;
}
