import { isMap } from '../contract/isMap';
import { equalValues } from './contract/equalValues';
import { shortText } from './schema/shortText';

/** A value of a specification as short text; upstream shows summaries too (diff sheet, §6). @internal */
export function valueText(value: unknown): string | undefined {
  return value === undefined ? undefined : shortText(value);
}

/** The keys in which a value differs from another: `required=true`. Source: diff sheet, §6. @internal */
export function differingKeys(value: unknown, other: unknown): string {
  if (!isMap(value) || !isMap(other)) return valueText(value) ?? '';
  const keys = Object.keys(value)
    .filter(
      key => !Object.hasOwn(other, key) || !equalValues(value[key], other[key]),
    )
    .sort();
  return shortText(
    keys.map(key => `${key}=${shortText(value[key])}`).join(', '),
  );
}
