import { useMemo } from 'react';
import { Text } from '@backstage/ui';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import {
  TimeText,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { AdoptionCell } from './adoption/AdoptionCell';
import { groupByMonth } from './groupByMonth';
import { HopCell } from './HopCell';
import { TagNotes } from './TagNotes';
import type { VersionColumnsOptions } from './useVersionColumns';
import { VersionCell } from './VersionCell';
import { VersionState } from './VersionState';
import { VersionTags } from './VersionTags';
import styles from './VersionsTimeline.module.css';

export interface VersionsTimelineProps
  extends Omit<VersionColumnsOptions, 'showSignatures'> {
  versions: Version[];
}

/** The versions over time, as we came to know them. */
export function VersionsTimeline(props: VersionsTimelineProps) {
  const { versions, selection, adoption } = props;
  const { t } = usePactoTranslation();
  const months = useMemo(() => groupByMonth(versions), [versions]);
  return (
    <div>
      {months.map(({ key, versions: items }) => {
        const headingId = `month-${key}`;
        return (
          <div key={key}>
            <Text as="h2" variant="body-medium" weight="bold" id={headingId}>
              {key === ''
                ? t('versions.unread')
                : t('timeline.month', {
                    month: new Date(`${key}-15T12:00:00Z`),
                    formatParams: { month: { month: 'long', year: 'numeric' } },
                  })}
            </Text>
            <ol className={styles.months} aria-labelledby={headingId}>
              {items.map(version => (
                <li
                  key={version.digest ?? version.tags.join(' ')}
                  className={styles.entry}
                  data-class={version.hop.classification}
                >
                  <div className={styles.head}>
                    <VersionCell row={version} selection={selection} />
                    <VersionTags
                      tags={version.tags.filter(tag => tag !== version.version)}
                      isOptional
                    />
                    <span className={styles.time}>
                      {t('timeline.firstSeen', {
                        time: <TimeText time={version.firstSeenAt} />,
                      })}
                    </span>
                  </div>
                  <TagNotes version={version} />
                  <HopCell version={version} />
                  {version.state !== 'valid' && (
                    <VersionState version={version} />
                  )}
                  <AdoptionCell version={version} adoption={adoption} isAlone />
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </div>
  );
}
