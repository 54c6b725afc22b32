import type { RegistryBudget } from '@pacto/backstage-plugin-pacto-common';
import type { SourceConfig } from '../../config';
import type { RegistryHostRecord } from '../../store';

/**
 * What may be asked of a registry, and whether it is asked at all now; undefined for sources that are no registry.
 *
 * @param now - milliseconds since the epoch
 *
 * @internal
 */
export function toBudget(
  config: SourceConfig,
  host: RegistryHostRecord | undefined,
  now: number,
): RegistryBudget | undefined {
  if (config.type !== 'registry') return undefined;
  const { requestsPerSecond, concurrency } = config;
  return { requestsPerSecond, concurrency, ...gateState(host, now) };
}

/** After a pause that no request has ended yet, the registry still counts as not answering. */
function gateState(
  host: RegistryHostRecord | undefined,
  now: number,
): Pick<RegistryBudget, 'state' | 'until' | 'since' | 'reason'> {
  if (!host) return { state: 'closed' };
  const { openUntil, heldUntil, trips, since, reason } = host;
  if (trips > 0) {
    return { state: 'open', until: later(openUntil, now), since, reason };
  }
  if (heldUntil > now) {
    return { state: 'held', until: later(heldUntil, now), since, reason };
  }
  return { state: 'closed' };
}

function later(time: number, now: number): string | undefined {
  return time > now ? new Date(time).toISOString() : undefined;
}
