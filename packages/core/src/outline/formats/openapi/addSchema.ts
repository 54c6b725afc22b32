import { FieldLister } from '../../fields/FieldLister';
import { valuesOf } from '../../fields/constraints';
import { descriptionOf, firstLine, textAt, valueAt } from '../../texts';
import type { OpenApiParts } from './OpenApiParts';

/** A schema that a document names. @internal */
export function addSchema(
  { name, schema, line }: { name: string; schema: unknown; line?: number },
  { entries, reader }: Pick<OpenApiParts, 'entries' | 'reader'>,
): void {
  const isEnum = valuesOf([reader.map(schema)]) !== undefined;
  entries.add(
    {
      key: `schema ${name}`,
      kind: isEnum ? 'enum' : 'type',
      name,
      summary:
        textAt(schema, 'title') ?? firstLine(textAt(schema, 'description')),
      deprecated: valueAt(schema, 'deprecated') === true,
      depth: 0,
      line,
    },
    () => ({
      description: descriptionOf(schema),
      parts: [
        {
          id: 'fields',
          kind: isEnum ? 'values' : 'fields',
          title: '',
          ...FieldLister.list(schema, reader),
        },
      ],
    }),
  );
}
