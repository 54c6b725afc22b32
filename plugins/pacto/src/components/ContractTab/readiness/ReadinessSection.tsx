import { Text } from '@backstage/ui';
import { scoreReadiness } from '@pacto/core';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { FactTable } from '../../FactTable';
import { Origin, originColumn } from '../origin';
import type { RevisionView } from '../RevisionView';
import { ClaimsTable } from './ClaimsTable';
import styles from './readiness.module.css';

/** How ready the service is by what its contract claims, and until when that holds. */
export function ReadinessSection({ view }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const { readiness } = view.contract;
  if (!readiness) return null;
  const result = scoreReadiness(readiness, { now: new Date() });
  const { score, minScore, passing, expired, holdsUntil } = result;
  const history = readiness.history.map((entry, index) => ({ entry, index }));
  return (
    <>
      <div className={styles.answer}>
        <StatusMark
          mark={passing ? 'good' : 'bad'}
          label={t(passing ? 'readiness.ready' : 'readiness.notReady')}
        />
        <span>{t('readiness.score', { score, needed: minScore })}</span>
        {holdsUntil !== undefined && (
          <span>
            {t(expired ? 'readiness.expired' : 'readiness.holdsUntil', {
              date: <bdi>{holdsUntil}</bdi>,
            })}
          </span>
        )}
        {expired && holdsUntil === undefined && (
          <span>{t('readiness.noDate')}</span>
        )}
        <Origin path={['readiness']} />
      </div>
      <Text color="secondary">{t('readiness.claimed')}</Text>
      <ClaimsTable readiness={readiness} result={result} view={view} />
      {history.length > 0 && (
        <FactTable
          label={t('readiness.history')}
          columns={[
            {
              id: 'date',
              label: t('readiness.date'),
              render: ({ entry }) => <bdi>{entry.date}</bdi>,
            },
            {
              id: 'version',
              label: t('readiness.version'),
              render: ({ entry }) => <bdi>{entry.version}</bdi>,
            },
            {
              id: 'author',
              label: t('readiness.author'),
              render: ({ entry }) => <bdi>{entry.author}</bdi>,
            },
            {
              id: 'description',
              label: t('readiness.description'),
              render: ({ entry }) => <bdi>{entry.description}</bdi>,
            },
            originColumn<(typeof history)[number]>(t, ({ index }) => [
              'readiness',
              'history',
              index,
            ]),
          ]}
          rows={history}
          rowKey={({ index }) => String(index)}
        />
      )}
    </>
  );
}
