import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { type HumanDuration, durationToMilliseconds } from '@backstage/types';
import { checkSourceOverlap } from './checkSourceOverlap';
import { readSourceConfig } from './readSourceConfig';
import { readWorkerSettings } from './readWorkerSettings';
import type { PactoConfig } from './types';

/** What a key of the configuration can be. It is also in addresses of the API, which take 100 characters. */
const SOURCE_ID = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/i;
const MAX_SOURCE_ID_LENGTH = 100;

/**
 * Reads and checks the `pacto` section of the root configuration. Throws InputErrors that name the key and say
 * what to write.
 *
 * @internal
 */
export function readPactoConfig(config: Config): PactoConfig {
  const sourcesConfig = config.getOptionalConfig('pacto.sources');
  const sources = (sourcesConfig?.keys() ?? []).map(id => {
    if (!SOURCE_ID.test(id) || id.length > MAX_SOURCE_ID_LENGTH) {
      throw new InputError(
        `pacto.sources: ${JSON.stringify(
          id,
        )} cannot be the id of a source; use up to ${MAX_SOURCE_ID_LENGTH} letters ` +
          'and digits with single dashes in between, and a letter first',
      );
    }
    return readSourceConfig(id, sourcesConfig!.getConfig(id));
  });
  checkSourceOverlap(sources);
  return {
    sources,
    workers: readWorkerSettings(config),
    sync: {
      versionTagRecheckMs: readDuration(
        config,
        'pacto.sync.versionTagRecheck',
        {
          hours: 1,
        },
      ),
      missingRepositoryGraceMs: readDuration(
        config,
        'pacto.sync.missingRepositoryGrace',
        { days: 7 },
      ),
    },
  };
}

function readDuration(
  config: Config,
  key: string,
  defaultValue: HumanDuration,
): number {
  const milliseconds = durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : defaultValue,
  );
  if (milliseconds < 0) throw new InputError(`${key} must not be negative`);
  return milliseconds;
}
