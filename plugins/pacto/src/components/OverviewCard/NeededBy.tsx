import type { BlastRadius } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';

/** How many services fail without this one, directly or not, and how many can do without it. */
export function NeededBy({ blastRadius }: { blastRadius?: BlastRadius }) {
  const { t } = usePactoTranslation();
  if (!blastRadius) {
    return <StatusMark mark="unknown" label={t('contracts.notKnown')} />;
  }
  const { required, total } = blastRadius;
  return (
    <>
      {t('overview.services', { count: required })}{' '}
      {total > required && t('overview.optional', { count: total - required })}
    </>
  );
}
