import { Text } from '@backstage/ui';
import type { Source, SyncRun } from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
  useSyncRuns,
} from '@pacto/backstage-plugin-pacto-react';
import { ByteSize } from '../../../ByteSize';
import { FactTable, type FactColumn } from '../../../FactTable';
import { LoadedContent, Section } from '../../../Section';
import { DurationText } from '../DurationText';
import { OutcomeMark } from '../OutcomeMark';
import styles from './details.module.css';

/** As many as are listed; the backend keeps more. */
const LISTED = 50;

export interface PastSyncsProps {
  source: Source;
}

/** How the last syncs of a source went, in numbers where the reader may know them. */
export function PastSyncs({ source }: PastSyncsProps) {
  const { t } = usePactoTranslation();
  const { id, type, lastRun } = source;
  const runs = useSyncRuns(id, {
    limit: LISTED,
    // Another one when a sync begins or ends.
    moment: `${lastRun?.startedAt} ${lastRun?.outcome}`,
  });
  const columns = useColumns({
    hasNumbers: runs.value?.items.some(({ done }) => done !== undefined),
    isRegistry: type === 'registry',
  });
  return (
    <Section id="syncs" title={t('sourceRuns.title')}>
      <LoadedContent loaded={runs} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Text color="secondary">{t('sourceRuns.empty')}</Text>
          ) : (
            <FactTable
              label={t('sourceRuns.title')}
              columns={columns}
              rows={items}
              rowKey={({ startedAt }) => startedAt}
            />
          )
        }
      </LoadedContent>
    </Section>
  );
}

type CountId = 'repositories' | 'changed' | 'fetched' | 'failed' | 'requests';

/** Files are not asked for, so there is nothing to count. */
function useColumns(options: {
  hasNumbers?: boolean;
  isRegistry: boolean;
}): FactColumn<SyncRun>[] {
  const { t } = usePactoTranslation();
  const count = (id: CountId): FactColumn<SyncRun> => ({
    id,
    label: t(`sourceRuns.column.${id}`),
    numeric: true,
    render: ({ [id]: number }) =>
      number === undefined ? t('table.none') : t('sources.number', { number }),
  });
  const columns: FactColumn<SyncRun>[] = [
    {
      id: 'startedAt',
      label: t('sourceRuns.column.startedAt'),
      render: ({ startedAt }) => <TimeText time={startedAt} />,
    },
    {
      id: 'outcome',
      label: t('sourceRuns.column.outcome'),
      render: ({ outcome, error }) => (
        <>
          <OutcomeMark outcome={outcome} />
          {error && (
            <div className={styles.secondary}>
              <bdi>{error.message}</bdi> <code>{error.code}</code>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'duration',
      label: t('sourceRuns.column.duration'),
      numeric: true,
      render: ({ durationSeconds }) =>
        durationSeconds === undefined ? (
          t('table.none')
        ) : (
          <DurationText seconds={durationSeconds} />
        ),
    },
  ];
  if (!options.hasNumbers) return columns;
  const counts = (
    ['repositories', 'changed', 'fetched', 'failed'] as const
  ).map(count);
  if (!options.isRegistry) return [...columns, ...counts];
  return [
    ...columns,
    ...counts,
    count('requests'),
    {
      id: 'received',
      label: t('sourceRuns.column.received'),
      numeric: true,
      render: ({ bytes }) =>
        bytes === undefined ? t('table.none') : <ByteSize bytes={bytes} />,
    },
  ];
}
