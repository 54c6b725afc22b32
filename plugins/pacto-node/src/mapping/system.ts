import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { metadataValue } from './metadata';
import { slug } from './slug';
import type { CatalogFacts, Contract, Finding } from './types';

/**
 * The system that `metadata.system` names, as a full reference.
 *
 * @internal
 */
export function systemRefOf(
  metadata: Contract['metadata'],
): string | undefined {
  const text = metadataValue(metadata, 'system');
  if (!text) return undefined;
  try {
    const ref = parseEntityRef(text, {
      defaultKind: 'system',
      defaultNamespace: DEFAULT_NAMESPACE,
    });
    const name = slug(ref.name);
    if (ref.kind.toLowerCase() === 'system' && name) {
      return stringifyEntityRef({ ...ref, name });
    }
  } catch {
    // Falls through: a free text such as "Orders & more" still has a usable name.
  }
  const name = slug(text);
  return name
    ? stringifyEntityRef({ kind: 'system', namespace: DEFAULT_NAMESPACE, name })
    : undefined;
}

/** @internal */
export function resolveSystem(
  metadata: Contract['metadata'],
  facts: Pick<CatalogFacts, 'exists'>,
): { system?: string; finding?: Finding } {
  const system = systemRefOf(metadata);
  if (!system || facts.exists(system)) return { system };
  return {
    system,
    finding: {
      about: 'system',
      text: `System ${system} is not in the catalog; register it or correct metadata.system in pacto.yaml.`,
    },
  };
}
