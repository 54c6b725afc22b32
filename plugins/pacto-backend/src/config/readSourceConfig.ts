import { resolve } from 'node:path';
import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { type Config, ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { isRepositoryPattern } from './repositoryPattern';
import type {
  LayoutSourceConfig,
  RegistrySourceConfig,
  SourceConfig,
} from './types';

const DEFAULT_SCHEDULE = {
  frequency: { minutes: 5 },
  timeout: { minutes: 15 },
  // The catalog and this plugin start together; a few seconds keep the first sync out of the start-up rush.
  initialDelay: { seconds: 3 },
};

const DEFAULT_CONCURRENCY = 8;

/**
 * One entry of `pacto.sources`. Throws InputErrors that name the key.
 *
 * @internal
 */
export function readSourceConfig(id: string, config: Config): SourceConfig {
  const key = `pacto.sources.${id}`;
  const registry = config.getOptionalConfig('registry');
  const layout = config.getOptionalConfig('layout');
  if (Boolean(registry) === Boolean(layout)) {
    throw new InputError(`${key} needs either "registry" or "layout"`);
  }
  const schedule = readSchedule(key, config);
  return registry
    ? readRegistry(id, `${key}.registry`, registry, schedule)
    : readLayout(id, `${key}.layout`, layout!, schedule);
}

function readRegistry(
  id: string,
  key: string,
  config: Config,
  schedule: SchedulerServiceTaskScheduleDefinition,
): RegistrySourceConfig {
  const concurrency =
    config.getOptionalNumber('concurrency') ?? DEFAULT_CONCURRENCY;
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 64) {
    throw new InputError(
      `${key}.concurrency must be a whole number from 1 to 64`,
    );
  }
  return {
    id,
    type: 'registry',
    host: readHost(`${key}.host`, config.getString('host')),
    repositories: readRepositories(
      `${key}.repositories`,
      config.getStringArray('repositories'),
    ),
    schedule,
    plainHttp: config.getOptionalBoolean('plainHttp') ?? false,
    credentials: readCredentials(
      `${key}.credentials`,
      config.getOptionalConfig('credentials'),
    ),
    concurrency,
    trustedRealms: config.getOptionalStringArray('trustedRealms') ?? [],
  };
}

function readLayout(
  id: string,
  key: string,
  config: Config,
  schedule: SchedulerServiceTaskScheduleDefinition,
): LayoutSourceConfig {
  return {
    id,
    type: 'layout',
    host: readHost(`${key}.host`, config.getString('host')),
    repositories: readRepositories(
      `${key}.repositories`,
      config.getOptionalStringArray('repositories') ?? ['**'],
    ),
    schedule,
    directory: resolve(config.getString('directory')),
  };
}

function readCredentials(
  key: string,
  config: Config | undefined,
): RegistrySourceConfig['credentials'] {
  if (!config) return undefined;
  const token = config.getOptionalString('token');
  const username = config.getOptionalString('username');
  const password = config.getOptionalString('password');
  if (token !== undefined && username === undefined && password === undefined) {
    return { token };
  }
  if (token === undefined && username !== undefined && password !== undefined) {
    return { username, password };
  }
  throw new InputError(
    `${key} needs either "token", or "username" and "password"`,
  );
}

function readHost(key: string, host: string): string {
  if (
    !/^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(:\d{1,5})?$/.test(host)
  ) {
    throw new InputError(
      `${key} must be a host in lower case with an optional port and nothing else, such as ghcr.io or localhost:5000`,
    );
  }
  return host;
}

function readRepositories(key: string, repositories: string[]): string[] {
  if (repositories.length === 0) {
    throw new InputError(`${key} must name at least one repository or pattern`);
  }
  repositories.forEach((repository, index) => {
    if (!isRepositoryPattern(repository)) {
      throw new InputError(
        `${key}[${index}] "${repository}" is neither a repository without its host, such as acme/payments, nor a ` +
          'pattern, such as acme/* or acme/**',
      );
    }
  });
  return [...new Set(repositories)];
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
