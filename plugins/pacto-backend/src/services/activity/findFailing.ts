import type { FailingService } from '@pacto/backstage-plugin-pacto-common';
import type { ComplianceReason } from '@pacto/core';
import { notAssessed } from '../../assessment';
import type { ServiceRecord, Stores } from '../../store';
import type { FleetView } from '../graph';
import { readAssessments } from '../readAssessments';
import type { Visibility } from '../Visibility';

const FAILING: ReadonlySet<string> = new Set(['Invalid', 'NonCompliant']);

/**
 * Services that break rules, by how many others need them.
 *
 * @internal
 */
export async function findFailing(
  services: readonly ServiceRecord[],
  options: {
    stores: Stores;
    view: FleetView;
    visibility: Visibility;
    limit: number;
    signal?: AbortSignal;
  },
): Promise<{ items: FailingService[]; total: number }> {
  const { stores, view, visibility, limit, signal } = options;
  const statuses = await stores.assessments.statuses(await visibility.scope());
  const failing = services.filter(({ id }) => FAILING.has(statuses.get(id)!));
  const radii = await view.blastRadii(
    failing.map(({ id }) => id),
    { signal },
  );
  const worst = failing
    .map((service, index) => ({ service, blastRadius: radii[index] }))
    .sort(
      (a, b) =>
        b.blastRadius.required - a.blastRadius.required ||
        b.blastRadius.total - a.blastRadius.total ||
        (a.service.id < b.service.id ? -1 : 1),
    )
    .slice(0, limit);
  const assessments = await readAssessments(
    stores,
    worst.map(({ service }) => service),
    visibility,
  );
  return {
    items: await Promise.all(
      worst.map(async ({ service, blastRadius }) => {
        const { status, reasons } =
          assessments.get(service.id)?.compliance ?? notAssessed(service);
        return {
          serviceId: service.id,
          name: service.name,
          entityRef: await visibility.entityRefOf(service.repository),
          owner: service.summary.owner,
          compliance: status,
          blastRadius,
          ...explain(reasons),
        };
      }),
    ),
    total: failing.length,
  };
}

/** Reasons are in order, the worst first. */
function explain([reason]: readonly ComplianceReason[]) {
  return {
    reason: reason?.message ?? 'The contract breaks the rules.',
    nextStep:
      reason?.remedy ?? 'Open the contract; its findings say what to correct.',
  };
}
