import type { ExpiringClaim } from '@pacto/backstage-plugin-pacto-common';
import type { ServiceRecord } from '../../store';
import { compareText } from '../compareText';
import type { Visibility } from '../Visibility';

/**
 * What no longer holds, or soon will not; earliest first.
 *
 * @param until - The last day to look at, `YYYY-MM-DD`.
 * @internal
 */
export async function findExpiring(
  services: readonly ServiceRecord[],
  options: {
    visibility: Visibility;
    today: string;
    until: string;
    limit: number;
  },
): Promise<{ items: ExpiringClaim[]; total: number }> {
  const { visibility, today, until, limit } = options;
  const found = services
    .flatMap(service =>
      (service.summary.readyUntil ?? []).map(date => ({ service, date })),
    )
    .filter(({ date }) => date.expires <= until)
    .sort(
      (a, b) =>
        compareText(a.date.expires, b.date.expires) ||
        compareText(a.service.name, b.service.name) ||
        compareText(a.service.id, b.service.id),
    );
  return {
    items: await Promise.all(
      found
        .slice(0, limit)
        .map(async ({ service, date: { claim, expires } }) => ({
          serviceId: service.id,
          name: service.name,
          entityRef: await visibility.entityRefOf(service.repository),
          claim,
          expires,
          expired: expires < today,
        })),
    ),
    total: found.length,
  };
}
