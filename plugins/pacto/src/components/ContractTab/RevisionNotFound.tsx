import { Alert, ButtonLink } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../hooks/useQueryHref';

/** The digest in the address is not one of this service. */
export function RevisionNotFound() {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  return (
    <Alert
      role="alert"
      status="info"
      icon
      title={t('contract.revisionNotFound')}
      description={t('contract.revisionNotFoundNextStep')}
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
