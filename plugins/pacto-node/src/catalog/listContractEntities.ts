import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  PACTO_CONTRACT_ANNOTATION,
  PACTO_INTERFACE_ANNOTATION,
} from '@pacto/backstage-plugin-pacto-common';
import { isGenerated, PACTO_LOCATION_PREFIX } from './location';
import { readContractAnnotation } from './readContractAnnotation';

/** Entities per request; with the few fields asked for, a page stays below 1 MB. */
const PAGE_SIZE = 500;

/** Says whose an entity is, and what it says of contracts. @internal */
export const ENTITY_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'spec.owner',
  'spec.system',
];

const ANNOTATED = {
  [`metadata.annotations.${PACTO_CONTRACT_ANNOTATION}`]: { $exists: true },
};

const NOT_GENERATED = {
  $not: {
    [`metadata.annotations.${ANNOTATION_ORIGIN_LOCATION}`]: {
      $hasPrefix: PACTO_LOCATION_PREFIX,
    },
  },
};

/**
 * An entity that stands for a contract, or for one of its interfaces.
 *
 * @public
 */
export interface ContractEntity {
  /** In full and in lower case, `component:default/payments`. */
  entityRef: string;
  /** `host/path`; absent when the annotation cannot be read. */
  repository?: string;
  /** Why `repository` is absent, one sentence. */
  reason?: string;
  /** Set on API entities: the interface of the contract they stand for. */
  interfaceName?: string;
  /** Made by the catalog module from the contract, not written by hand. */
  generated: boolean;
  /** `spec.owner` as a full reference, when the entity has one that can be read. */
  owner?: string;
  /** `spec.system` as a full reference, when the entity has one that can be read. */
  system?: string;
  /** All annotations whose name starts with `pacto.dev/`. */
  annotations: Record<string, string>;
}

/** @public */
export interface ListContractEntitiesOptions {
  catalog: CatalogService;
  /** Only what they may see is returned. */
  credentials: BackstageCredentials;
  /** Leave out what the catalog module generated. */
  handWrittenOnly?: boolean;
  /** Only these kinds, whatever their case; all when left out. */
  kinds?: readonly string[];
  signal?: AbortSignal;
}

/**
 * All catalog entities with the annotation `pacto.dev/contract`, ordered by reference. Throws what the catalog
 * throws, and the reason of `signal` once it is aborted.
 *
 * @public
 */
export async function listContractEntities(
  options: ListContractEntitiesOptions,
): Promise<ContractEntity[]> {
  const { catalog, credentials, handWrittenOnly, kinds, signal } = options;
  const query = {
    $all: [
      ANNOTATED,
      ...(handWrittenOnly ? [NOT_GENERATED] : []),
      ...(kinds ? [{ kind: { $in: [...kinds] } }] : []),
    ],
  };
  const found: ContractEntity[] = [];
  let cursor: string | undefined;
  do {
    signal?.throwIfAborted();
    const page = await catalog.queryEntities(
      {
        ...(cursor ? { cursor } : { query }),
        fields: ENTITY_FIELDS,
        limit: PAGE_SIZE,
      },
      { credentials },
    );
    found.push(...page.items.map(toContractEntity));
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return found.sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1));
}

/**
 * What an entity read with `ENTITY_FIELDS` says of the contract it stands for.
 *
 * @internal
 */
export function toContractEntity(entity: Entity): ContractEntity {
  const annotations = entity.metadata.annotations ?? {};
  return {
    entityRef: stringifyEntityRef(entity),
    ...readContractAnnotation(annotations[PACTO_CONTRACT_ANNOTATION] ?? ''),
    interfaceName: annotations[PACTO_INTERFACE_ANNOTATION],
    generated: isGenerated(entity),
    owner: readRef(entity, 'owner', 'group'),
    system: readRef(entity, 'system', 'system'),
    annotations: Object.fromEntries(
      Object.entries(annotations).filter(([key]) =>
        key.startsWith('pacto.dev/'),
      ),
    ),
  };
}

function readRef(
  entity: Entity,
  field: 'owner' | 'system',
  defaultKind: string,
): string | undefined {
  const text = entity.spec?.[field];
  if (typeof text !== 'string') return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind,
        defaultNamespace: entity.metadata.namespace,
      }),
    );
  } catch {
    return undefined;
  }
}
