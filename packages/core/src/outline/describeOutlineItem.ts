import type { BundleTree } from '../bundle';
import type { Interface } from '../contract';
import { limits } from '../limits';
import { WorkBudget, WorkLimitError } from '../work';
import type { Definition, DefinitionEntry } from './Definition';
import type { ItemDescription } from './ItemDescription';
import { openDefinition } from './openDefinition';

/**
 * One item of an interface with its fields, nothing when there is none of this key. References are followed inside the
 * bundle only; lists and nesting are limited, and what is left out is counted.
 *
 * @param key - `key` of an {@link OutlineItem}
 * @throws the reason of an aborted signal
 * @public
 */
export function describeOutlineItem(
  bundle: BundleTree,
  declared: Pick<Interface, 'type' | 'file'>,
  options: { key: string; signal?: AbortSignal },
): ItemDescription | undefined {
  const { key, signal } = options;
  const budget = WorkBudget.create({ steps: limits.outlineSteps, signal });
  const definition = openDefinition(bundle, declared, budget);
  const entry = definition?.entries.find(({ item }) => item.key === key);
  return definition && entry && describe(entry, definition);
}

function describe(
  { item, describe: look }: DefinitionEntry,
  definition: Definition,
): ItemDescription {
  try {
    const { description, parts } = look();
    return {
      item,
      ...(description === undefined ? {} : { description }),
      parts,
      limitations: [...definition.limitations],
    };
  } catch (error) {
    if (!(error instanceof WorkLimitError)) throw error;
    const message = `partial, because describing it takes ${error.message}`;
    return {
      item,
      parts: [],
      limitations: [
        ...definition.limitations,
        { code: error.code, message, path: definition.file },
      ],
    };
  }
}
