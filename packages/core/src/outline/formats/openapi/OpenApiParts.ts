import type { EntryCollector } from '../../EntryCollector';
import type { SchemaReader } from '../../fields/SchemaReader';
import type { LinePlaces } from '../../places/LinePlaces';

/** What the readers of the parts of an OpenAPI document share. @internal */
export interface OpenApiParts {
  entries: EntryCollector;
  places: LinePlaces;
  reader: SchemaReader;
}
