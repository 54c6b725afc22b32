import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { slug } from './slug';
import type { MappingConfig } from './readMappingConfig';
import type { CatalogFacts, Contract, Finding } from './types';

type Owner = Contract['service']['owner'];

/**
 * References an owner may mean, most likely first. `group:…` and `user:…` mean what they say. `a/b` is group `b` in
 * namespace `a`, group `b`, or group `a-b`; a directly responsible individual is a user first.
 *
 * @internal
 */
export function ownerCandidates(owner: Owner): string[] {
  const key = owner?.key?.trim().replace(/^@/, '');
  if (!key) return [];
  if (/^(group|user):/i.test(key)) {
    const explicit = tryParse(key.replace(/\s+/g, '-'));
    if (explicit) return [explicit];
  }
  const kinds =
    owner?.team === undefined && owner?.text === undefined
      ? ['user', 'group']
      : ['group', 'user'];
  const parts = key.split('/').map(slug).filter(Boolean);
  const last = parts[parts.length - 1];
  if (!last) return [];
  const refs =
    parts.length > 1
      ? [
          tryParse(`group:${parts.slice(-2).join('/')}`),
          ref('group', last),
          ref('group', parts.join('-')),
        ]
      : kinds.flatMap(kind => namesOf(key).map(name => ref(kind, name)));
  return [...new Set(refs.filter(candidate => candidate !== undefined))];
}

/**
 * `spec.owner` of a contract's entity, with the reason when it leads nowhere.
 *
 * @internal
 */
export function resolveOwner(
  owner: Owner,
  facts: Pick<CatalogFacts, 'exists'>,
  config: Pick<MappingConfig, 'defaultOwner'>,
): { owner: string; named: boolean; finding?: Finding } {
  const candidates = ownerCandidates(owner);
  if (candidates.length === 0) {
    return {
      owner: defaultOwnerRef(config),
      named: false,
      finding: {
        about: 'owner',
        text: 'The contract names no owner; set service.owner.team in pacto.yaml.',
      },
    };
  }
  const found = candidates.find(facts.exists);
  if (found) return { owner: found, named: true };
  const kept =
    candidates.find(candidate =>
      candidate.includes(`:${DEFAULT_NAMESPACE}/`),
    ) ?? candidates[0];
  return {
    owner: kept,
    named: true,
    finding: {
      about: 'owner',
      text: `Owner "${owner?.key}" is not in the catalog; register ${kept} or correct service.owner in pacto.yaml.`,
    },
  };
}

function defaultOwnerRef(config: Pick<MappingConfig, 'defaultOwner'>): string {
  return stringifyEntityRef(
    parseEntityRef(config.defaultOwner, {
      defaultKind: 'group',
      defaultNamespace: DEFAULT_NAMESPACE,
    }),
  );
}

/** A mail address is known to catalogs by its first part, or whole with the `@` replaced. */
function namesOf(key: string): string[] {
  const at = key.indexOf('@');
  return at < 0
    ? [slug(key)]
    : [slug(key.slice(0, at)), slug(key.replace('@', '_'))].filter(Boolean);
}

function ref(kind: string, name: string): string {
  return stringifyEntityRef({ kind, namespace: DEFAULT_NAMESPACE, name });
}

function tryParse(text: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    return undefined;
  }
}
