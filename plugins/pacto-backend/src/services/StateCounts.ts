import type { ServiceList } from '@pacto/backstage-plugin-pacto-common';
import type { ComplianceStatus } from '@pacto/core';
import { LRUCache } from 'lru-cache';
import { type Moments, PerVersion, type View } from '../resolution';
import {
  COMPLIANCE_STATUSES,
  type ServiceFilter,
  type ServiceStatus,
  type StateCount,
  type Stores,
} from '../store';
import { hashOf } from './hashOf';

/** Filters, with what their callers see, whose counts are kept. */
const KEPT = 200;

/**
 * Counts services by their states: over the whole fleet, for every page of a list, and so kept while the fleet stays
 * as it is.
 *
 * @internal
 */
export class StateCounts {
  readonly #stores: Stores;
  readonly #kept: PerVersion<LRUCache<string, StateCount[]>>;

  static create(options: { stores: Stores; moments: Moments }): StateCounts {
    return new StateCounts(options.stores, options.moments);
  }

  private constructor(stores: Stores, moments: Moments) {
    this.#stores = stores;
    this.#kept = PerVersion.create({
      moments,
      load: async () => new LRUCache({ max: KEPT }),
    });
  }

  async of(filter: ServiceFilter, view: View): Promise<StateCount[]> {
    const kept = await this.#kept.of(view);
    const key = hashOf(filter);
    const known = kept.get(key);
    if (known) return known;
    const counts = await this.#stores.services.countStates(filter);
    kept.set(key, counts);
    return counts;
  }
}

/**
 * What a list says: the total over both states, and the counts by each over the other.
 *
 * @internal
 */
export function sumUp(
  found: readonly StateCount[],
  wanted: { status?: ServiceStatus; compliance?: ComplianceStatus },
): Pick<ServiceList, 'totalItems' | 'counts' | 'complianceCounts'> {
  const counts = { valid: 0, invalid: 0, unknown: 0 };
  const complianceCounts = Object.fromEntries(
    COMPLIANCE_STATUSES.map(status => [status, 0]),
  ) as Record<ComplianceStatus, number>;
  let totalItems = 0;
  for (const { status, compliance, count } of found) {
    const hasStatus = !wanted.status || wanted.status === status;
    const complies = !wanted.compliance || wanted.compliance === compliance;
    if (complies) counts[status] += count;
    if (hasStatus) complianceCounts[compliance] += count;
    if (hasStatus && complies) totalItems += count;
  }
  return { totalItems, counts, complianceCounts };
}
