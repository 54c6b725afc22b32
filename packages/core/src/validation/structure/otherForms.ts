import { pactoVersions } from '../../contract/load/detectGeneration';
import type { DocumentPath, Generation } from '../../contract/model';
import { schemas } from '../schema/generations';
import type { JsonSchema } from '../schema/parts';
import { either, quote } from './messages';

const generations = Object.keys(schemas) as Generation[];

/**
 * Where a field belongs that a generation does not know at this place: to another form of the same `pactoVersion`,
 * whose fields were mixed in, or to other versions.
 *
 * @returns The start of a remedy, or nothing where no generation knows the field.
 * @internal
 */
export function otherForms(
  key: string,
  path: DocumentPath,
  generation: Generation,
): { mixed: boolean; remedy: string } | undefined {
  const version = pactoVersions[generation];
  const versions = new Set(
    generations
      .filter(other => knows(schemas[other], key, path))
      .map(other => pactoVersions[other]),
  );
  if (versions.size === 0) return undefined;
  if (versions.has(version)) {
    return {
      mixed: true,
      remedy: `It belongs to another form of pactoVersion ${quote(
        version,
      )}; write the whole contract in one form.`,
    };
  }
  return {
    mixed: false,
    remedy: `It belongs to pactoVersion ${either([...versions].map(quote))}.`,
  };
}

function knows(root: JsonSchema, key: string, path: DocumentPath): boolean {
  let place: JsonSchema | undefined = root;
  for (const step of path) {
    const fields: Record<string, JsonSchema> = place?.properties ?? {};
    place =
      place?.items ?? (Object.hasOwn(fields, step) ? fields[step] : undefined);
  }
  return Object.hasOwn(place?.properties ?? {}, key);
}
