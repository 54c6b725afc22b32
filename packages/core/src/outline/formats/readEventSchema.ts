import { References } from '../../diff/schema/References';
import type { Definition } from '../Definition';
import { EntryCollector } from '../EntryCollector';
import { FieldLister } from '../fields/FieldLister';
import { SchemaReader } from '../fields/SchemaReader';
import { descriptionOf, firstLine, textAt, valueAt } from '../texts';
import type { DocumentFile } from './DefinitionFile';

/**
 * A JSON Schema, which stands for one message: what the service sends.
 *
 * @throws WorkLimitError and the reason of an aborted signal
 * @internal
 */
export function readEventSchema(file: DocumentFile): Definition {
  const { source, root, documents, budget, notes } = file;
  const entries = EntryCollector.create({ file: source.path, budget, notes });
  const reader = SchemaReader.create({
    references: References.create(root, documents),
    budget,
    notes,
  });
  const title = textAt(root, 'title');
  entries.add(
    {
      key: 'message',
      kind: 'message',
      name: title ?? baseName(source.path),
      method: 'send',
      summary: firstLine(textAt(root, 'description')),
      deprecated: valueAt(root, 'deprecated') === true,
      depth: 0,
      line: 1,
    },
    () => ({
      description: descriptionOf(root),
      parts: [
        {
          id: 'payload',
          kind: 'payload',
          title: title ?? '',
          ...FieldLister.list(root, reader),
        },
      ],
    }),
  );
  return {
    file: source.path,
    format: 'JSON Schema',
    title,
    description: descriptionOf(root),
    entries: entries.entries,
    limitations: notes.limitations,
  };
}

function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/(?:\.schema)?\.(?:json|ya?ml)$/i, '');
}
