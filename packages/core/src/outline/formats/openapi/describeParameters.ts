import { FieldLister } from '../../fields/FieldLister';
import type { Schema, SchemaReader } from '../../fields/SchemaReader';
import type { ItemPart } from '../../ItemDescription';
import { descriptionOf, entriesAt, listAt, textAt, valueAt } from '../../texts';

/** `querystring`, the query as a whole, since OpenAPI 3.2. */
const PLACES = ['path', 'query', 'querystring', 'header', 'cookie'];

/** The parameters of an operation and of its path, one part for each place. @internal */
export function describeParameters(
  { operation, item }: { operation: Schema; item: Schema },
  reader: SchemaReader,
): ItemPart[] {
  const parameters = new Map<string, Schema>();
  for (const written of [
    ...listAt(item, 'parameters'),
    ...listAt(operation, 'parameters'),
  ]) {
    const parameter = reader.map(written);
    const place = textAt(parameter, 'in') ?? '';
    parameters.set(`${place} ${textAt(parameter, 'name') ?? ''}`, parameter);
  }
  const all = [...parameters.values()];
  return PLACES.flatMap((place): ItemPart[] => {
    const here = all.filter(parameter => textAt(parameter, 'in') === place);
    if (here.length === 0) return [];
    const lister = FieldLister.create(reader);
    for (const parameter of here) addParameter(parameter, lister);
    const id = `parameters ${place}`;
    return [{ id, kind: 'parameters', title: place, ...lister.result() }];
  });
}

function addParameter(parameter: Schema, lister: FieldLister): void {
  const [media] = entriesAt(parameter, 'content');
  const description = descriptionOf(parameter);
  const isDeprecated = valueAt(parameter, 'deprecated') === true;
  lister.add(
    {
      name: textAt(parameter, 'name') ?? '',
      value: valueAt(parameter, 'schema') ?? valueAt(media?.[1], 'schema'),
      required: valueAt(parameter, 'required') === true,
    },
    {
      ...(description ? { description } : {}),
      ...(isDeprecated ? { deprecated: true } : {}),
    },
  );
}
