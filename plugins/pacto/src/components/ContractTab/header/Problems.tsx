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
import { NewerTags } from './NewerTags';
import styles from './Problems.module.css';

export interface ProblemsProps
  extends Pick<ServiceAnswer, 'service' | 'findings'> {
  entity: Entity;
}

/** What stands between the reader and the newest version, and what is wrong around the current one. */
export function Problems({ entity, service, findings }: ProblemsProps) {
  const { t } = usePactoTranslation();
  const { problems, missingSince, digest } = service;
  // The entity repeats what is wrong with the newest version, or that there is none, for those who see the catalog only.
  const incomplete = (
    entity.metadata.annotations?.[PACTO_FINDINGS_ANNOTATION] ?? ''
  )
    .split('\n')
    .filter(
      text =>
        text &&
        digest !== undefined &&
        !problems.some(item => text.includes(item.message)),
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
      <NewerTags service={service} />
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
