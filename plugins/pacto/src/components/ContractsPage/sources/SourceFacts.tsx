import type { ReactNode } from 'react';
import type { Source } from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
  type PactoTranslate,
} from '@pacto/backstage-plugin-pacto-react';
import { ByteSize } from '../../ByteSize';
import { describeSchedule } from './describeSchedule';
import { DurationText } from './DurationText';
import { OutcomeMark } from './OutcomeMark';
import styles from './SourceFacts.module.css';

/** The last sync in numbers, as far as the reader may know them, and when the next one is. */
export function SourceFacts({ source }: { source: Source }) {
  const { t } = usePactoTranslation();
  const facts = [
    ...runFacts(source, t),
    ...trafficFacts(source, t),
    ...planFacts(source, t),
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

type Fact = [name: string, value: ReactNode];

function runFacts({ lastRun }: Source, t: PactoTranslate): Fact[] {
  if (!lastRun) return [[t('sources.fact.lastSync'), t('sources.none')]];
  const { outcome, startedAt, finishedAt, durationSeconds } = lastRun;
  return [
    [
      t('sources.fact.lastSync'),
      <>
        <OutcomeMark outcome={outcome} />{' '}
        <TimeText time={finishedAt ?? startedAt} />
      </>,
    ],
    [
      t('sources.fact.duration'),
      durationSeconds === undefined ? undefined : (
        <DurationText seconds={durationSeconds} />
      ),
    ],
    ...(['changed', 'fetched', 'unchanged', 'failed'] as const).map(
      (id): Fact => [t(`sources.fact.${id}`), describe(lastRun[id], t)],
    ),
  ];
}

/** Files are not asked for. */
function trafficFacts({ type, lastRun }: Source, t: PactoTranslate): Fact[] {
  if (type !== 'registry' || lastRun?.bytes === undefined) return [];
  return [
    [t('sources.fact.requests'), describe(lastRun.requests, t)],
    [t('sources.fact.received'), <ByteSize bytes={lastRun.bytes} />],
  ];
}

function describe(number: number | undefined, t: PactoTranslate) {
  return number === undefined ? undefined : t('sources.number', { number });
}

function planFacts(source: Source, t: PactoTranslate): Fact[] {
  const { schedule, nextRunAt, queued, budget, discovers } = source;
  const found = (['entities', 'references'] as const).filter(
    id => discovers?.[id],
  );
  return [
    [
      t('sources.fact.nextSync'),
      <>
        {nextRunAt && <NextTime time={nextRunAt} />}{' '}
        <span className={styles.secondary}>
          {describeSchedule(schedule, t)}
        </span>
      </>,
    ],
    [t('sources.fact.queued'), describe(queued > 0 ? queued : undefined, t)],
    [
      t('sources.fact.budget'),
      budget &&
        (budget.requestsPerSecond === undefined
          ? t('sources.budget.concurrency', {
              concurrency: budget.concurrency,
            })
          : t('sources.budget.full', {
              rate: budget.requestsPerSecond,
              concurrency: budget.concurrency,
            })),
    ],
    [
      t('sources.fact.discovers'),
      found.length > 0 ? (
        <ul className={styles.list}>
          {found.map(id => (
            <li key={id}>{t(`sources.discovers.${id}`)}</li>
          ))}
        </ul>
      ) : undefined,
    ],
  ];
}

function NextTime({ time }: { time: string }) {
  const { t } = usePactoTranslation();
  return Date.parse(time) <= Date.now() ? (
    <>{t('sources.due')}</>
  ) : (
    <TimeText time={time} />
  );
}
