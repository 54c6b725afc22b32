/** One value under its dotted key, as JSON. */
export interface FlatValue {
  key: string;
  value: string;
}

/** Nested maps become dotted keys; lists and empty maps stay one value. */
export function flattenValues(
  values: Record<string, unknown>,
  prefix = '',
): FlatValue[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const key = `${prefix}${name}`;
    return isFilledMap(value)
      ? flattenValues(value, `${key}.`)
      : [{ key, value: JSON.stringify(value) }];
  });
}

function isFilledMap(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0
  );
}
