import { isMap } from '../../contract/isMap';
import type { WorkBudget } from '../../work';

/** A value of a discriminator's mapping that is the name of a schema. */
const NAME = /^[\w-]+(?:\.[\w-]+)*$/;

const FILE = /\.(?:json|ya?ml)$/i;

/**
 * Rewrites the references of a document in place.
 *
 * @throws WorkLimitError and the reason of an aborted signal
 * @internal
 */
export function linkReferences(
  document: unknown,
  rewrite: (reference: string) => string,
  budget: WorkBudget,
): void {
  const seen = new Set<object>();
  const open = [document];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    // Aliases of YAML lead to one object more than once.
    if (seen.has(value)) continue;
    seen.add(value);
    budget.spend();
    if (isMap(value)) rewriteOwn(value, rewrite);
    for (const part of Object.values(value)) {
      if (typeof part === 'object' && part !== null) open.push(part);
    }
  }
}

function rewriteOwn(
  map: Record<string, unknown>,
  rewrite: (reference: string) => string,
) {
  if (Object.hasOwn(map, '$ref') && typeof map.$ref === 'string') {
    map.$ref = rewrite(map.$ref);
  }
  if (!Object.hasOwn(map, 'discriminator')) return;
  const { discriminator } = map;
  if (!isMap(discriminator) || !isMap(discriminator.mapping)) return;
  const entries = Object.entries(discriminator.mapping).map(([key, target]) => [
    key,
    typeof target === 'string' && (!NAME.test(target) || FILE.test(target))
      ? rewrite(target)
      : target,
  ]);
  discriminator.mapping = Object.fromEntries(entries);
}
