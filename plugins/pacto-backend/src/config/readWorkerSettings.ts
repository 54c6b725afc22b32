import { availableParallelism } from 'node:os';
import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import type { WorkerSettings } from './types';

const MAX_THREADS = 32;
const DEFAULT_THREADS = 2;
const DEFAULT_TIME_LIMIT_MS = 60_000;
/** Below this a thread does not even load what it needs. */
const MIN_MEMORY_MIB = 128;
const DEFAULT_MEMORY_MIB = 512;

/**
 * Reads `pacto.workers`. Throws InputErrors that name the key and say what to write.
 *
 * @internal
 */
export function readWorkerSettings(
  config: Config,
  cores: number = availableParallelism(),
): WorkerSettings {
  return {
    threads: readWhole(config, 'pacto.workers.threads', {
      // One core is left to the event loop.
      fallback: Math.max(1, Math.min(DEFAULT_THREADS, cores - 1)),
      min: 1,
      max: MAX_THREADS,
    }),
    timeLimitMs: readTimeLimit(config),
    memoryMiB: readWhole(config, 'pacto.workers.memoryMiB', {
      fallback: DEFAULT_MEMORY_MIB,
      min: MIN_MEMORY_MIB,
    }),
  };
}

function readTimeLimit(config: Config): number {
  const key = 'pacto.workers.timeLimit';
  if (!config.has(key)) return DEFAULT_TIME_LIMIT_MS;
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (milliseconds < 1000) {
    throw new InputError(`${key} must be a second or more`);
  }
  return milliseconds;
}

function readWhole(
  config: Config,
  key: string,
  options: { fallback: number; min: number; max?: number },
): number {
  const { fallback, min, max = Number.MAX_SAFE_INTEGER } = options;
  const value = config.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new InputError(
      max === Number.MAX_SAFE_INTEGER
        ? `${key} must be a whole number of ${min} or more`
        : `${key} must be a whole number from ${min} to ${max}`,
    );
  }
  return value;
}
