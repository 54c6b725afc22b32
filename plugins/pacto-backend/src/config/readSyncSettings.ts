import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readDuration } from './readDuration';
import type { SyncSettings } from './types';

/**
 * `pacto.sync`. Throws InputErrors that name the key.
 *
 * @internal
 */
export function readSyncSettings(config: Config): SyncSettings {
  const key = 'pacto.sync';
  return {
    versionTagRecheckMs: readDuration(config, `${key}.versionTagRecheck`, {
      hours: 1,
    }),
    missingRepositoryGraceMs: readDuration(
      config,
      `${key}.missingRepositoryGrace`,
      { days: 7 },
    ),
    missingTagGraceMs: readDuration(config, `${key}.missingTagGrace`, {
      days: 1,
    }),
    shrinkGuard: {
      share: readNumber(config, `${key}.shrinkGuard.share`, 0.2, {
        from: 0,
        to: 1,
        what: 'a number from 0 to 1',
      }),
      looks: readNumber(config, `${key}.shrinkGuard.looks`, 3, {
        from: 1,
        to: 100,
        whole: true,
        what: 'a whole number from 1 to 100',
      }),
    },
  };
}

function readNumber(
  config: Config,
  key: string,
  defaultValue: number,
  rule: { from: number; to: number; whole?: boolean; what: string },
): number {
  const value = config.getOptionalNumber(key) ?? defaultValue;
  if (
    !(value >= rule.from && value <= rule.to) ||
    (rule.whole && !Number.isInteger(value))
  ) {
    throw new InputError(`${key} must be ${rule.what}`);
  }
  return value;
}
