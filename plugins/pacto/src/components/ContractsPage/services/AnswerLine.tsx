import { Text } from '@backstage/ui';
import type { ServiceList } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { complianceStatuses } from './complianceStatuses';

/** How many contracts there are and how they do, in one line. */
export function AnswerLine({
  counts,
}: {
  counts: ServiceList['complianceCounts'];
}) {
  const { t } = usePactoTranslation();
  const all = complianceStatuses.reduce((sum, id) => sum + counts[id], 0);
  // Unknown is said also when there is none: that is an answer too.
  const parts = complianceStatuses
    .filter(id => counts[id] > 0 || id === 'Compliant' || id === 'Unknown')
    .map(id => t(`contracts.answerPart.${id}`, { total: counts[id] }));
  return (
    <div>
      <Text as="p" variant="title-x-small">
        {t('contracts.answer', { count: all, parts })}
      </Text>
      <Text as="p" color="secondary">
        {t('contracts.scope')}
      </Text>
    </div>
  );
}
