import { resolve } from 'node:path';
import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { type Config, ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { readRegistrySource } from './readRegistrySource';
import { readHost, readRepositories } from './readRepositories';
import type { SourceConfig } from './types';

const DEFAULT_SCHEDULE = {
  frequency: { minutes: 5 },
  timeout: { minutes: 15 },
  // The catalog and this plugin start together; a few seconds keep the first sync out of the start-up rush.
  initialDelay: { seconds: 3 },
};

const TYPES = ['registry', 'layout', 'directory'] as const;

/**
 * One entry of `pacto.sources`. Throws InputErrors that name the key.
 *
 * @internal
 */
export function readSourceConfig(id: string, config: Config): SourceConfig {
  const key = `pacto.sources.${id}`;
  const [type, another] = TYPES.filter(name => config.has(name));
  if (!type || another) {
    throw new InputError(
      `${key} needs either "registry", "layout" or "directory"`,
    );
  }
  const inner = config.getConfig(type);
  const schedule = readSchedule(key, config);
  if (type === 'registry') {
    return readRegistrySource({
      id,
      key: `${key}.registry`,
      config: inner,
      schedule,
    });
  }
  return {
    id,
    type,
    host: readHost(`${key}.${type}.host`, inner.getString('host')),
    repositories: readRepositories(
      `${key}.${type}.repositories`,
      inner.getOptionalStringArray('repositories') ?? ['**'],
    ),
    schedule,
    directory: resolve(inner.getString('directory')),
  };
}

function readSchedule(
  key: string,
  config: Config,
): SchedulerServiceTaskScheduleDefinition {
  const schedule = config.getOptional<JsonObject>('schedule');
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(
      new ConfigReader({ ...DEFAULT_SCHEDULE, ...schedule }),
    );
  } catch (error) {
    throw new InputError(`${key}.schedule: ${(error as Error).message}`);
  }
}
