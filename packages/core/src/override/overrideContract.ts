import type { ContractReading } from '../contract/ContractReading';
import { isMap } from '../contract/isMap';
import type { Generation } from '../contract/model';
import { parseYaml } from '../contract/parse/parseYaml';
import { readContract } from '../contract/readContract';
import { applyOverrides } from './applyOverrides';
import { OverrideError } from './OverrideError';

/** @public */
export interface OverrideContractOptions {
  /** Texts of values files, YAML or JSON, each over the ones before. */
  files?: readonly string[];
  /** `key.path[0]=value`, over all files, as `--set` takes them. */
  set?: readonly string[];
  /** Read as this generation, instead of the one that the result shows. */
  generation?: Generation;
}

/** JSON leaves them as they are, and YAML does not allow them. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Reads a contract with other values laid over it, as strictly as any other. Without overrides, and when there is no
 * map to lay them over, this is {@link readContract}.
 *
 * @returns With overrides `text` is the result as JSON, and the positions of findings are in it.
 * @throws OverrideError when an override cannot be read or applied; never because of the contract alone.
 * @public
 */
export function overrideContract(
  text: string,
  { files = [], set = [], generation }: OverrideContractOptions,
): ContractReading {
  const document = parseYaml(text).yaml?.value;
  if (files.length + set.length === 0 || !isMap(document)) {
    return readContract(text, { generation });
  }
  const result = applyOverrides(document, {
    files: files.map(readValues),
    set,
  });
  const json = JSON.stringify(result, null, 2).replace(
    UNPRINTABLE,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return readContract(json, { generation });
}

function readValues(text: string, index: number): unknown {
  const { yaml, findings } = parseYaml(text);
  if (yaml) return yaml.value;
  const [{ message, position, remedy }] = findings;
  throw new OverrideError({
    code: 'UNREADABLE',
    place: `values file ${index + 1}, line ${position?.line ?? 1}`,
    problem: message,
    remedy: remedy ?? 'Correct the file.',
  });
}
