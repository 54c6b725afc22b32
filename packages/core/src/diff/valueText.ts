import { isMap } from '../contract/isMap';
import { equalValues } from './contract/equalValues';

/** Characters of a value; upstream shows summaries too (diff sheet, §6). */
const MOST = 200;

const cut = (text: string) =>
  text.length > MOST ? `${text.slice(0, MOST)}…` : text;

/** A value of a specification as short JSON. @internal */
export function valueText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return cut(value);
  return cut(JSON.stringify(value));
}

/** The keys in which a value differs from another: `required=true`. Source: diff sheet, §6. @internal */
export function differingKeys(value: unknown, other: unknown): string {
  if (!isMap(value) || !isMap(other)) return valueText(value) ?? '';
  const keys = Object.keys(value)
    .filter(
      key => !Object.hasOwn(other, key) || !equalValues(value[key], other[key]),
    )
    .sort();
  return cut(keys.map(key => `${key}=${valueText(value[key])}`).join(', '));
}
