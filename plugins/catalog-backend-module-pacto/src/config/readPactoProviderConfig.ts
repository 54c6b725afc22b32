import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import {
  KubernetesValidatorFunctions,
  parseEntityRef,
} from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { type MappingRule, readMappingRules } from './readMappingRules';

/**
 * `catalog.providers.pacto`, with defaults filled in.
 *
 * @public
 */
export interface PactoProviderConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
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

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 30 },
  timeout: { minutes: 10 },
  // The pacto backend starts at the same time; asking at once would only log a failure.
  initialDelay: { seconds: 3 },
  // Each replica holds the contracts in memory for its own part of the processing loop.
  scope: 'local',
};

/** 2 000 embedded definitions of this size are what one catalog can still list (backstage issue 17088). */
const DEFAULT_MAX_DEFINITION_BYTES = 512 * 1024;

/**
 * Reads and checks `catalog.providers.pacto`. Throws an `InputError` that names the key.
 *
 * @public
 */
export function readPactoProviderConfig(root: Config): PactoProviderConfig {
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
    schedule: readSchedule(config?.getOptionalConfig('schedule')),
    namespace,
    defaultOwner,
    defaultLifecycle:
      config?.getOptionalString('defaultLifecycle') ?? 'unknown',
    mapping: readMappingRules(config?.getOptionalConfigArray('mapping') ?? []),
    maxDefinitionBytes,
  };
}

function readSchedule(
  config: Config | undefined,
): SchedulerServiceTaskScheduleDefinition {
  if (!config) return DEFAULT_SCHEDULE;
  const schedule = readSchedulerServiceTaskScheduleDefinitionFromConfig(config);
  return {
    ...schedule,
    initialDelay: schedule.initialDelay ?? DEFAULT_SCHEDULE.initialDelay,
    scope: schedule.scope ?? DEFAULT_SCHEDULE.scope,
  };
}
