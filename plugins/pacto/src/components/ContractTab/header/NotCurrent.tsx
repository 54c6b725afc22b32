import { Alert, ButtonLink, Flex } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  Revision,
  ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { diffHref } from '../../../hooks/diffHref';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { toDiffRouteRef } from '../../../routes';

export interface NotCurrentProps {
  service: ServiceSummary;
  revision: Revision;
}

/** Says that this is not what is current, with the way there and to what is different. */
export function NotCurrent({ service, revision }: NotCurrentProps) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const diffLink = useRouteRef(toDiffRouteRef);
  const { digest } = service;
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
        <Flex gap="2">
          {diffLink && digest !== undefined && revision.contract && (
            <ButtonLink
              size="small"
              variant="secondary"
              href={diffHref(diffLink(), { from: revision.digest, to: digest })}
            >
              {t('contract.compareWithCurrent')}
            </ButtonLink>
          )}
          <ButtonLink
            size="small"
            variant="secondary"
            href={href({ params: { at: undefined } })}
          >
            {t('contract.showCurrent')}
          </ButtonLink>
        </Flex>
      }
    />
  );
}
