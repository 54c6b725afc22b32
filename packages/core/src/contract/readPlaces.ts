import type { Position } from '../validation/finding';
import type { DocumentPath } from './model';
import { parseYaml } from './parse/parseYaml';

/**
 * Where something is written in a text.
 *
 * @public
 */
export interface Places {
  /** The place of what a path leads to, or of the nearest value above it that is written down. */
  positionOf(path: DocumentPath): Position;
}

/**
 * Finds the places of values in a `pacto.yaml`, or in any other YAML or JSON text of at most 2 MiB, without judging it.
 *
 * @returns Nothing when the text is not one document within the limits.
 * @public
 */
export function readPlaces(text: string): Places | undefined {
  const { yaml } = parseYaml(text);
  return yaml && { positionOf: path => yaml.positionOf(path) };
}
