import type { Finding } from '../finding';
import type { FindingRule } from '../rules/FindingRule';
import { validateBundle, validateLayer } from '../validateBundle';
import type { LaterLayer } from '../ValidationRun';
import { resolverOf, treeOf } from './bundles';

/** The findings of a rule's example by a table of rules. */
export async function runFindingExample(
  { example, layer }: FindingRule,
  rules: readonly FindingRule[],
): Promise<Finding[]> {
  if (!example) return [];
  const { files, bundles, generation, alone } = example;
  const options = {
    generation,
    rules,
    ...(bundles ? { resolveBundle: resolverOf(bundles) } : {}),
  };
  if (alone) return validateLayer(treeOf(files), layer as LaterLayer, options);
  return (await validateBundle(treeOf(files), options)).findings;
}
