import type { Finding } from '../../validation/finding';
import { either, kindOf, quote } from '../../validation/structure/messages';
import type { Generation } from '../model';
import type { YamlText } from '../parse/YamlText';
import { pactoVersions } from './detectGeneration';
import type { LoadProblem } from './findLoadProblem';

/** A text whose root is a list, a scalar or nothing. @internal */
export function describeNonMap(value: unknown): LoadProblem {
  return {
    path: [],
    message: `it must be a map, but is ${kindOf(value)}.`,
    remedy: 'Start with pactoVersion and service.',
  };
}

/**
 * No version that can be judged; nothing is guessed.
 *
 * @param version - `pactoVersion` as read.
 * @param wanted - The one generation that would do; any when absent.
 * @internal
 */
export function unsupportedVersion(
  yaml: YamlText,
  version: unknown,
  wanted?: Generation,
): Finding {
  const known = wanted
    ? [pactoVersions[wanted]]
    : [...new Set(Object.values(pactoVersions))];
  const number =
    typeof version === 'number' &&
    (yaml.writtenAt(['pactoVersion']) ?? version);
  const what = number ? `the number ${number}` : quote(version);
  return {
    code: 'UNSUPPORTED_PACTO_VERSION',
    severity: 'error',
    layer: 'structural',
    path: 'pactoVersion',
    message:
      version === undefined
        ? '"pactoVersion" is missing, so the contract cannot be judged.'
        : `pactoVersion is ${what}, which cannot be judged here.`,
    position: yaml.positionOf(['pactoVersion']),
    remedy: number
      ? `Put it in quotes: pactoVersion: "${number}".`
      : `Write ${either(known.map(quote))}.`,
  };
}
