import type { Entity } from '@backstage/catalog-model';
import { Alert } from '@backstage/ui';
import {
  PACTO_FINDINGS_ANNOTATION,
  type ServiceAnswer,
} from '@pacto/backstage-plugin-pacto-common';
import {
  FindingList,
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './Problems.module.css';

export interface ProblemsProps
  extends Pick<ServiceAnswer, 'service' | 'findings'> {
  entity: Entity;
}

/** What stands between the reader and the newest version, and what is wrong around the contract. */
export function Problems({ entity, service, findings }: ProblemsProps) {
  const { t } = usePactoTranslation();
  const { problems, missingSince, version } = service;
  // The entity repeats what is wrong with the newest version, for those who see the catalog only.
  const incomplete = (
    entity.metadata.annotations?.[PACTO_FINDINGS_ANNOTATION] ?? ''
  )
    .split('\n')
    .filter(
      text => text && !problems.some(item => text.includes(item.message)),
    );
  return (
    <>
      {missingSince && (
        <Alert
          role="status"
          status="warning"
          icon
          title={
            <>
              {t('contract.missing')}{' '}
              {t('time.since', { time: <TimeText time={missingSince} /> })}
            </>
          }
          description={t('contract.missingNextStep')}
        />
      )}
      {problems.map(({ code, message, tag, since }) => (
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
                  : t('contract.problemShowing', { version })}
              </div>
            </>
          }
        />
      ))}
      {incomplete.length > 0 && (
        <Alert
          role="status"
          status="warning"
          icon
          title={t('contract.entityFindings')}
          description={
            <ul className={styles.list}>
              {incomplete.map(sentence => (
                <li key={sentence}>
                  <bdi>{sentence}</bdi>
                </li>
              ))}
            </ul>
          }
        />
      )}
      {findings.length > 0 && <FindingList findings={findings} />}
    </>
  );
}
