import { nameBehind } from '../References';
import { constraint } from './constraint';
import {
  differingKeys,
  mapOf,
  ownOf,
  type CompareKeyword,
  type Schema,
} from './Schema';

const values = constraint('discriminator-value');

const mapping = {
  added: values.widened,
  removed: values.narrowed,
  modified: 'schema.discriminator-value-changed',
};

/** Compares `discriminator`; 2.0 writes only the name of the property. @internal */
export const compareDiscriminators: CompareKeyword = (old, next, site) => {
  const [before, after] = [old.discriminator, next.discriminator].map(value =>
    typeof value === 'string' ? { propertyName: value } : value,
  );
  const place = site.place.key('discriminator');
  if (before === undefined || after === undefined) {
    const type = after === undefined ? 'removed' : 'added';
    const shown = { place, type, old: before, new: after } as const;
    site.report(`schema.discriminator-${type}`, shown);
    return;
  }
  const [one, two] = [mapOf(before), mapOf(after)];
  if (!site.walk.same(one.propertyName, two.propertyName)) {
    site.report('schema.discriminator-property-changed', {
      place: place.key('propertyName'),
      type: 'modified',
      old: one.propertyName,
      new: two.propertyName,
    });
  }
  const [oldValues, newValues] = [one.mapping, two.mapping].map(mappingOf);
  for (const name of differingKeys(oldValues, newValues, site.walk.same)) {
    const [first, second] = [ownOf(oldValues, name), ownOf(newValues, name)];
    let type: keyof typeof mapping = 'modified';
    if (first === undefined) type = 'added';
    else if (second === undefined) type = 'removed';
    const at = place.item('mapping', name);
    site.report(mapping[type], { place: at, type, old: first, new: second });
  }
};

/** Schemas by their names; what is left out means the schema that has the name of the value. */
function mappingOf(written: unknown): Schema {
  const entries = Object.entries(mapOf(written)).map(([value, target]) => {
    const isReference = typeof target === 'string' && target.includes('#');
    return [value, isReference ? nameBehind(target) : target];
  });
  return Object.fromEntries(entries.filter(([value, name]) => value !== name));
}
