import { assign } from './assign';
import { DataCopier } from './DataCopier';
import { mergeData } from './mergeData';
import { OverrideError } from './OverrideError';
import { parseSet } from './parseSet';

/** @public */
export interface Overrides {
  /** Values files as data, each over the ones before; one without content is nothing. */
  files?: readonly unknown[];
  /** `key.path[0]=value`, over all files, as `--set` takes them. */
  set?: readonly string[];
}

/**
 * A document with other values laid over it: the values files in their order, then `set`. Maps are merged deeply,
 * everything else is replaced, lists as a whole. Keys of any name, `__proto__` too, become own properties of plain
 * objects. Source: contract format, §7.
 *
 * @param document - As read; it is not changed.
 * @returns A copy; strict loading and validation are still to come, see {@link overrideContract}.
 * @throws OverrideError with the place and a remedy
 * @public
 */
export function applyOverrides(
  document: Record<string, unknown>,
  { files = [], set = [] }: Overrides,
): Record<string, unknown> {
  let result = new DataCopier('the contract').copy(document);
  files.forEach((file, index) => {
    const place = `values file ${index + 1}`;
    const data = new DataCopier(place).copy(file ?? {});
    if (typeof data !== 'object' || Array.isArray(data)) {
      throw new OverrideError({
        code: 'NOT_A_MAP',
        place,
        problem: 'it is no map',
        remedy: 'Start with the keys of the contract.',
      });
    }
    result = mergeData(result, data);
  });
  for (const text of set) result = assign(result, parseSet(text));
  return result as Record<string, unknown>;
}
