import { Alert, Link } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';

/** What the model of a contract cannot say is left out of the sections, so they do not tell all of an invalid one. */
export function InvalidContract() {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  return (
    <Alert
      role="status"
      status="danger"
      icon
      title={t('contract.invalid')}
      description={t('contract.invalidNextStep', {
        source: (
          <Link variant="body-small" href={href({ hash: 'source' })}>
            {t('section.source')}
          </Link>
        ),
      })}
    />
  );
}
