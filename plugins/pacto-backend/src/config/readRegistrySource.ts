import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readCredentials } from './readCredentials';
import { readProxy } from './readProxy';
import { readHost, readRepositories } from './readRepositories';
import { readTls } from './readTls';
import type { RegistrySourceConfig } from './types';

const DEFAULT_CONCURRENCY = 8;
// 1,500 a minute, a few percent of what large registries publish as their limit. A smaller one shows itself by 429.
const DEFAULT_REQUESTS_PER_SECOND = 25;

/**
 * The part `registry` of a source. Throws InputErrors that name the key.
 *
 * @internal
 */
export function readRegistrySource(options: {
  id: string;
  key: string;
  config: Config;
  schedule: SchedulerServiceTaskScheduleDefinition;
}): RegistrySourceConfig {
  const { id, key, config, schedule } = options;
  const discover = {
    entities: config.getOptionalBoolean('discover.entities') ?? false,
    references: config.getOptionalBoolean('discover.references') ?? false,
  };
  const repositories = config.getOptionalStringArray('repositories');
  if (!repositories && !discover.entities && !discover.references) {
    throw new InputError(
      `${key} needs "repositories", or "discover" with "entities" or "references"`,
    );
  }
  const host = readHost(`${key}.host`, config.getString('host'));
  return {
    id,
    type: 'registry',
    host,
    repositories: repositories
      ? readRepositories(`${key}.repositories`, repositories)
      : [],
    discover,
    schedule,
    plainHttp: config.getOptionalBoolean('plainHttp') ?? false,
    privateAddresses: config.getOptionalBoolean('privateAddresses') ?? false,
    credentials: readCredentials(
      `${key}.credentials`,
      config.getOptionalConfig('credentials'),
      host,
    ),
    tls: readTls(`${key}.tls`, config.getOptionalConfig('tls')),
    proxy: readProxy(`${key}.proxy`, config.getOptionalString('proxy')),
    concurrency: readCount(config, key, 'concurrency', {
      most: 64,
      otherwise: DEFAULT_CONCURRENCY,
    }),
    requestsPerSecond: readCount(config, key, 'requestsPerSecond', {
      most: 1000,
      otherwise: DEFAULT_REQUESTS_PER_SECOND,
    }),
    trustedRealms: config.getOptionalStringArray('trustedRealms') ?? [],
  };
}

function readCount(
  config: Config,
  key: string,
  name: string,
  { most, otherwise }: { most: number; otherwise: number },
): number {
  const count = config.getOptionalNumber(name) ?? otherwise;
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new InputError(
      `${key}.${name} must be a whole number from 1 to ${most}`,
    );
  }
  return count;
}
