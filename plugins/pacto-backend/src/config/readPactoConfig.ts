import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { checkSourceOverlap } from './checkSourceOverlap';
import { readDuration } from './readDuration';
import { readSourceConfig } from './readSourceConfig';
import { readSyncSettings } from './readSyncSettings';
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
    sync: readSyncSettings(config),
    retention: {
      untaggedRevisionsMs: readDuration(
        config,
        'pacto.retention.untaggedRevisions',
        { days: 90 },
      ),
      syncRunsMs: readDuration(config, 'pacto.retention.syncRuns', {
        days: 30,
      }),
    },
  };
}
