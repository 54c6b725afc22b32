import { Alert, ButtonLink, Link, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import {
  DigestText,
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useAllVersions } from '../../hooks/useAllVersions';
import { useQueryHref } from '../../hooks/useQueryHref';
import { toVersionsRouteRef } from '../../routes';
import { FactTable } from '../FactTable';
import { suggestVersions } from './suggestVersions';
import styles from './ContractTab.module.css';

export interface RevisionNotFoundProps {
  service: ServiceSummary;
  /** From the address: a digest or a version. */
  asked: string;
}

/** More of what stands in an address helps nobody. */
const LONGEST = 140;

/** What the address asks for is not there: what it was, and what there is instead. */
export default function RevisionNotFound({
  service,
  asked,
}: RevisionNotFoundProps) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const versionsLink = useRouteRef(toVersionsRouteRef);
  const { items, complete } = useAllVersions(service.id);
  const suggested = suggestVersions(items, asked);
  return (
    <>
      <Alert
        role="alert"
        status="info"
        icon
        title={t('contract.revisionNotFound')}
        description={t('contract.revisionNotFoundNextStep', {
          asked: (
            <code className={styles.asked}>{asked.slice(0, LONGEST)}</code>
          ),
        })}
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
      {suggested.length > 0 && (
        <section className={styles.suggestions}>
          <Text as="h2" variant="title-x-small">
            {t('contract.suggested')}
          </Text>
          <FactTable
            label={t('contract.suggested')}
            columns={[
              {
                id: 'version',
                label: t('contract.version'),
                render: version => (
                  <Link
                    href={href({
                      params: {
                        at: version.current ? undefined : version.digest,
                      },
                    })}
                  >
                    <bdi>{version.version ?? t('contract.noVersion')}</bdi>
                  </Link>
                ),
              },
              {
                id: 'why',
                label: t('contract.suggestedWhy'),
                render: ({ why }) => t(`contract.why.${why}`),
              },
              {
                id: 'seen',
                label: t('contract.firstSeen'),
                render: ({ firstSeenAt }) => <TimeText time={firstSeenAt} />,
              },
              {
                id: 'digest',
                label: t('contract.digest'),
                render: ({ digest }) => <DigestText digest={digest} />,
              },
            ]}
            rows={suggested}
            rowKey={({ digest }) => digest}
          />
          {versionsLink && complete && (
            <ButtonLink size="small" variant="tertiary" href={versionsLink()}>
              {t('contract.allVersionsCount', { count: items.length })}
            </ButtonLink>
          )}
        </section>
      )}
    </>
  );
}
