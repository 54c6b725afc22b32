import { Alert, ButtonLink } from '@backstage/ui';
import type { Revision } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';

/** Says that this is not what is current, with the way there. */
export function NotCurrent({ revision }: { revision: Revision }) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  return (
    <Alert
      role="status"
      status="info"
      icon
      title={
        revision.version === undefined
          ? t('contract.notCurrentUnread')
          : t('contract.notCurrent', { version: <bdi>{revision.version}</bdi> })
      }
      customActions={
        <ButtonLink
          size="small"
          variant="secondary"
          href={href({ params: { at: undefined } })}
        >
          {t('contract.showCurrent')}
        </ButtonLink>
      }
    />
  );
}
