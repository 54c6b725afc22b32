import { isMap } from '../contract/isMap';
import { limits } from '../limits';

/** One value of a configuration. @internal */
export interface ConfigurationValue {
  /** Names joined by dots. */
  key: string;
  /** JSON; of a secret where it is kept, as written. */
  value: string;
  /** To be resolved where the service runs: `secret://…`. Source: contract format, §2. */
  secret: boolean;
}

/** Nested maps become dotted keys; lists and empty maps stay one value. @internal */
export function listValues(
  values: Record<string, unknown>,
  prefix = '',
  depth = 0,
): ConfigurationValue[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const key = `${prefix}${name}`;
    const isFilled = isMap(value) && Object.keys(value).length > 0;
    if (isFilled && depth < limits.yamlDepth) {
      return listValues(value, `${key}.`, depth + 1);
    }
    const secret = typeof value === 'string' && value.startsWith('secret://');
    return [{ key, value: JSON.stringify(value), secret }];
  });
}
