import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import {
  type MappingConfig,
  readMappingConfig,
} from '@pacto/backstage-plugin-pacto-node';

/**
 * `catalog.providers.pacto`, with defaults filled in.
 *
 * @public
 */
export interface PactoProviderConfig extends MappingConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
}

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 30 },
  timeout: { minutes: 10 },
  // The pacto backend starts at the same time; asking at once would only log a failure.
  initialDelay: { seconds: 3 },
  // Each replica holds the contracts in memory for its own part of the processing loop.
  scope: 'local',
};

/**
 * Reads and checks `catalog.providers.pacto`. Throws an `InputError` that names the key.
 *
 * @public
 */
export function readPactoProviderConfig(root: Config): PactoProviderConfig {
  return {
    ...readMappingConfig(root),
    schedule: readSchedule(
      root.getOptionalConfig('catalog.providers.pacto.schedule'),
    ),
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
