import type { Compliance, ComplianceReason } from '@pacto/core';
import type { ServiceRecord, StoredAssessment, Stores } from '../store';
import type { Visibility } from './Visibility';

const NOT_SEEN: ComplianceReason = {
  state: 'unknown',
  code: 'POLICY_NOT_SEEN',
  message:
    'Of the policies that it refers to, directly or not, one is hidden from you or does not exist, so none from elsewhere is counted.',
  remedy: 'Ask the owners of these policies for access.',
};

/**
 * Assessments by service id. Who does not see all of the policies behind one, of which some may be reached over
 * others, is told what holds without them: as in lists, where it decides what is counted.
 *
 * @internal
 */
export async function readAssessments(
  stores: Stores,
  services: readonly ServiceRecord[],
  visibility: Visibility,
): Promise<Map<string, StoredAssessment>> {
  const current = new Map(services.map(item => [item.id, item.currentDigest]));
  const found = new Map(
    [...(await stores.assessments.of([...current.keys()]))].filter(
      // Another revision may be current since the services were read.
      ([id, { digest }]) => digest === current.get(id),
    ),
  );
  if (visibility.all) return found;
  const visible = await visibility.visibleOf([
    ...new Set(Array.from(found.values()).flatMap(({ policies }) => policies)),
  ]);
  return new Map(
    Array.from(found, ([id, assessment]) => [
      id,
      // A policy that is not there must not be told from one that is hidden.
      !assessment.incomplete &&
      assessment.policies.every(repository => visible.has(repository))
        ? assessment
        : {
            ...assessment,
            compliance: withReason(assessment.own),
            findings: [],
          },
    ]),
  );
}

function withReason(own: Compliance): Compliance {
  return { ...own, reasons: [...own.reasons, NOT_SEEN] };
}
