import {
  DEFAULT_NAMESPACE,
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  canStandForContract,
  type Enrichment,
  findingsAnnotation,
} from '@pacto/backstage-plugin-pacto-node';

/**
 * A hand-written entity with what its contract says. Facts about the contract (annotations) come from the contract;
 * relations are joined; description, tags and system are filled in only where the entity has none; everything else
 * stays as it is written. Kinds other than component and resource get the annotations only.
 *
 * @internal
 */
export function applyEnrichment(
  entity: Entity,
  enrichment: Enrichment,
): Entity {
  const texts = [...enrichment.findings, ...ownerFinding(entity, enrichment)];
  const enriched: Entity = {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        ...enrichment.annotations,
        ...findingsAnnotation(texts.map(text => ({ text }))),
      },
    },
  };
  if (!canStandForContract(stringifyEntityRef(entity))) return enriched;

  const { metadata, spec = {} } = enriched;
  const isComponent = entity.kind.toLowerCase() === 'component';
  const { description, tags, system } = enrichment;
  return {
    ...enriched,
    metadata: {
      ...metadata,
      ...(!metadata.description && description ? { description } : {}),
      ...(!metadata.tags?.length && tags.length > 0 ? { tags } : {}),
    },
    spec: {
      ...spec,
      ...(!spec.system && system ? { system } : {}),
      ...join(entity, 'dependsOn', enrichment.dependsOn),
      ...join(
        entity,
        isComponent ? 'providesApis' : 'dependencyOf',
        enrichment.providesApis,
      ),
    },
  };
}

/** The references that are written, then those of the contract that are not among them. */
function join(
  entity: Entity,
  key: 'providesApis' | 'dependsOn' | 'dependencyOf',
  refs: readonly string[],
): Record<string, string[]> {
  const value = entity.spec?.[key];
  const written = Array.isArray(value)
    ? value.filter(ref => typeof ref === 'string')
    : [];
  const self = stringifyEntityRef(entity);
  const known = new Set(
    written.map(ref =>
      fullRef(ref, entity, key === 'providesApis' ? 'api' : undefined),
    ),
  );
  const added = refs.filter(ref => !known.has(ref) && ref !== self);
  return added.length > 0 ? { [key]: [...written, ...added] } : {};
}

function ownerFinding(entity: Entity, { owner }: Enrichment): string[] {
  const written = entity.spec?.owner;
  if (!owner || typeof written !== 'string') return [];
  const ref = fullRef(written, entity, 'group');
  return ref && ref !== owner
    ? [
        `The contract names ${owner} as owner and this entity ${ref}; the entity wins, correct the one that is wrong.`,
      ]
    : [];
}

function fullRef(
  ref: string,
  entity: Entity,
  defaultKind: string | undefined,
): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind,
        defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
      }),
    );
  } catch {
    return undefined;
  }
}
