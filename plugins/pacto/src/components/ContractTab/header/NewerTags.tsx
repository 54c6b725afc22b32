import { Alert, Link, Text } from '@backstage/ui';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
  useVersions,
} from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import styles from './Problems.module.css';

/** Shown in full; with more the contract itself would be out of sight. */
const MOST = 3;

/** Why newer tags are not the current version, with the way to those that were read all the same. */
export function NewerTags({ service }: { service: ServiceSummary }) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const { id, problems, version } = service;
  // The problem of a tag does not say its digest; the first page has the newest tags.
  const versions = useVersions(problems.length > 0 ? id : undefined);
  const digestOf = (tag: string) =>
    versions.value?.items.find(
      ({ state, tags }) => state === 'invalid' && tags.includes(tag),
    )?.digest;
  return (
    <>
      {problems.slice(0, MOST).map(({ code, message, tag, since }) => {
        const digest = digestOf(tag);
        return (
          <Alert
            key={`${tag} ${code}`}
            role="status"
            status="danger"
            icon
            title={t('contract.problem', { tag: <bdi>{tag}</bdi> })}
            description={
              <>
                <bdi>{message}</bdi> <code className={styles.code}>{code}</code>{' '}
                {since && t('time.since', { time: <TimeText time={since} /> })}
                <div>
                  {version === undefined
                    ? t('contract.problemNothing')
                    : t('contract.problemCurrent', {
                        version: <bdi>{version}</bdi>,
                      })}{' '}
                  {digest && (
                    <Link
                      variant="body-small"
                      href={href({ params: { at: digest } })}
                    >
                      {t('contract.problemLook', { tag })}
                    </Link>
                  )}
                </div>
              </>
            }
          />
        );
      })}
      {problems.length > MOST && (
        <Text as="p" color="secondary">
          {t('contract.moreProblems', { count: problems.length - MOST })}
        </Text>
      )}
    </>
  );
}
