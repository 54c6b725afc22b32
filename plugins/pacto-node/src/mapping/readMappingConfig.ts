import {
  KubernetesValidatorFunctions,
  parseEntityRef,
} from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { type MappingRule, readMappingRules } from './readMappingRules';

/**
 * How contracts become entities, with defaults filled in.
 *
 * @public
 */
export interface MappingConfig {
  /** Of the generated entities. */
  namespace: string;
  /** Who owns contracts without an owner; a group unless a kind is given. */
  defaultOwner: string;
  /** `spec.lifecycle` of contracts without `metadata.lifecycle`. */
  defaultLifecycle: string;
  /** Asked before the built-in rules; the first that fits decides. */
  mapping: MappingRule[];
  /** Bytes; a longer definition is replaced by a note. */
  maxDefinitionBytes: number;
}

const KEY = 'catalog.providers.pacto';

/** 2 000 embedded definitions of this size are what one catalog can still list (backstage issue 17088). */
const DEFAULT_MAX_DEFINITION_BYTES = 512 * 1024;

/**
 * Reads and checks the part of `catalog.providers.pacto` that decides which entities there are. Throws an
 * `InputError` that names the key.
 *
 * @public
 */
export function readMappingConfig(root: Config): MappingConfig {
  const config = root.getOptionalConfig(KEY);
  const namespace = config?.getOptionalString('namespace') ?? 'default';
  if (!KubernetesValidatorFunctions.isValidNamespace(namespace)) {
    throw new InputError(`${KEY}.namespace must be a namespace`);
  }
  const defaultOwner = config?.getOptionalString('defaultOwner') ?? 'unknown';
  try {
    parseEntityRef(defaultOwner, { defaultKind: 'group' });
  } catch {
    throw new InputError(`${KEY}.defaultOwner must be an entity reference`);
  }
  const maxDefinitionBytes =
    config?.getOptionalNumber('apiDefinitions.maxBytes') ??
    DEFAULT_MAX_DEFINITION_BYTES;
  if (maxDefinitionBytes < 0) {
    throw new InputError(`${KEY}.apiDefinitions.maxBytes must not be negative`);
  }
  return {
    namespace,
    defaultOwner,
    defaultLifecycle:
      config?.getOptionalString('defaultLifecycle') ?? 'unknown',
    mapping: readMappingRules(config?.getOptionalConfigArray('mapping') ?? []),
    maxDefinitionBytes,
  };
}
