import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { type HumanDuration, durationToMilliseconds } from '@backstage/types';

/**
 * A duration in milliseconds. Throws InputErrors that name the key.
 *
 * @internal
 */
export function readDuration(
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
