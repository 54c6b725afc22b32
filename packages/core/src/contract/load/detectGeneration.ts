import { isMap } from '../isMap';
import type { Generation } from '../model';

type Raw = Record<string, unknown>;

const mapOf = (value: unknown): Raw => (isMap(value) ? value : {});

const entriesOf = (value: unknown): Raw[] =>
  Array.isArray(value) ? value.map(mapOf) : [];

/** The text that each generation has in `pactoVersion`. @internal */
export const pactoVersions: Record<Generation, string> = {
  '1.0-a': '1.0',
  '1.0-b': '1.0',
  '1.0-c': '1.0',
  '1.0-d': '1.0',
  '1.0-e': '1.0',
  '1.1': '1.1',
  '1.2': '1.2',
  '2.0': '2.0',
};

/**
 * The generation of a document: by `pactoVersion`, and for "1.0" by shape. A document without any mark of an older
 * shape is 1.0-e; among the older shapes the first that has all its marks. Source: contract format, §1.
 *
 * @returns Nothing when `pactoVersion` is none of ours.
 * @internal
 */
export function detectGeneration(document: Raw): Generation | undefined {
  const version = document.pactoVersion;
  if (version === '1.1' || version === '1.2' || version === '2.0')
    return version;
  if (version !== '1.0') return undefined;
  return detectShape(document);
}

function detectShape(document: Raw): Generation {
  const configuration = mapOf(document.configuration);
  const policies = entriesOf(document.policies);
  const dependencies = entriesOf(document.dependencies);
  const old =
    'configuration' in document ||
    'policy' in document ||
    policies.some(policy => !('name' in policy)) ||
    dependencies.some(dependency => !('name' in dependency));
  const current =
    'configurations' in document ||
    [...policies, ...dependencies].some(entry => 'name' in entry);
  if (!old || current) return '1.0-e';
  const service = mapOf(document.service);
  if ('policies' in document || 'configs' in configuration) return '1.0-d';
  if (typeof service.owner === 'object') return '1.0-c';
  const isB =
    'policy' in document ||
    'ref' in configuration ||
    'values' in configuration ||
    'chart' in service ||
    'metrics' in mapOf(document.runtime);
  return isB ? '1.0-b' : '1.0-a';
}
