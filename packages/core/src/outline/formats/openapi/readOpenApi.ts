import { convertSwagger } from '../../../diff/openapi/swagger/convertSwagger';
import { rewriteReferences } from '../../../diff/openapi/swagger/rewriteReferences';
import { References } from '../../../diff/schema/References';
import { LinkedDocuments } from '../../../document/links';
import type { Definition } from '../../Definition';
import { EntryCollector } from '../../EntryCollector';
import { SchemaReader } from '../../fields/SchemaReader';
import { LinePlaces } from '../../places/LinePlaces';
import {
  descriptionOf,
  entriesAt,
  textAt,
  valueAt,
  versionAt,
} from '../../texts';
import type { DocumentFile } from '../DefinitionFile';
import { addPathItem } from './addPathItem';
import { addSchema } from './addSchema';
import type { OpenApiParts } from './OpenApiParts';

/**
 * OpenAPI 2.0 and 3: operations, then the schemas that the document names.
 *
 * @throws WorkLimitError and the reason of an aborted signal
 * @internal
 */
export function readOpenApi(file: DocumentFile): Definition {
  const { text, source, budget, notes } = file;
  const isSwagger = valueAt(file.root, 'swagger') !== undefined;
  const { root, documents } = isSwagger ? convert(file) : file;
  const entries = EntryCollector.create({ file: source.path, budget, notes });
  const parts: OpenApiParts = {
    entries,
    places: LinePlaces.create(text, budget),
    reader: SchemaReader.create({
      references: References.create(root, documents),
      budget,
      notes,
    }),
  };
  entries.gather(() => {
    for (const section of ['paths', 'webhooks'] as const) {
      for (const [name, item] of entriesAt(root, section)) {
        addPathItem({ name, item, section }, parts);
      }
    }
    const components = valueAt(root, 'components');
    for (const [name, schema] of entriesAt(components, 'schemas')) {
      const line = isSwagger
        ? parts.places.lineOf('definitions', name)
        : parts.places.lineOf('components', 'schemas', name);
      addSchema({ name, schema, line }, parts);
    }
  });
  const info = valueAt(root, 'info');
  const version = versionAt(root, isSwagger ? 'swagger' : 'openapi') ?? '';
  return {
    file: source.path,
    format: `OpenAPI ${version}`.trim(),
    title: textAt(info, 'title'),
    version: versionAt(info, 'version'),
    description: descriptionOf(info),
    entries: entries.entries,
    limitations: notes.limitations,
  };
}

/** 2.0 in the shape of 3.x. */
function convert({ root, source, budget }: DocumentFile) {
  const prepare = rewriteReferences;
  const documents = LinkedDocuments.create({ source, budget, prepare });
  return { root: convertSwagger(root, documents), documents };
}
