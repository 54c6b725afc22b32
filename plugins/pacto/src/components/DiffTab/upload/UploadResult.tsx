import { useEffect, useMemo, useRef } from 'react';
import { Text } from '@backstage/ui';
import type { UploadDiff } from '@pacto/backstage-plugin-pacto-common';
import {
  FindingList,
  LimitationsBanner,
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { Section } from '../../Section';
import { ChangeGroupRows } from '../changes/ChangeGroupRows';
import { changeIds } from '../changes/changeIds';
import { groupChanges } from '../changes/groupChanges';
import { countAll } from '../countAll';
import { DiffAnswerLine } from '../DiffAnswerLine';
import { SbomSection } from '../SbomSection';
import styles from './upload.module.css';

const noOrigin = () => undefined;

/** What would change if the bundle were published, and what is wrong with it. */
export function UploadResult({ answer }: { answer: UploadDiff }) {
  const { t } = usePactoTranslation();
  const { to, items, counts, totalItems, sbom } = answer;
  const groups = useMemo(() => groupChanges(items), [items]);
  const ids = useMemo(() => changeIds(items), [items]);
  const root = useRef<HTMLDivElement>(null);
  // Reading goes on here.
  useEffect(() => root.current?.focus(), [answer]);
  return (
    <div ref={root} tabIndex={-1} className={styles.result}>
      <LimitationsBanner answer={answer} />
      <DiffAnswerLine diff={answer} changes={items} />
      <Section
        id="upload-findings"
        title={t('upload.findings')}
        count={to.totalFindings}
      >
        <div>
          <StatusMark
            mark={to.valid ? 'good' : 'bad'}
            label={t(to.valid ? 'upload.valid' : 'upload.invalid')}
          />{' '}
          <bdi className={styles.secondary}>
            {[to.name, to.version].filter(Boolean).join(' ')}
          </bdi>
        </div>
        <Text color="secondary">{t('upload.findingsScope')}</Text>
        {to.findings.length > 0 && <FindingList findings={to.findings} />}
        {to.findings.length < to.totalFindings && (
          <Text color="secondary">
            {t('upload.moreFindings', {
              shown: to.findings.length,
              total: to.totalFindings,
            })}
          </Text>
        )}
      </Section>
      <Section id="changes" title={t('diff.changes')} count={countAll(counts)}>
        {groups.length === 0 && (
          <Text color="secondary">{t('diff.noContractChanges')}</Text>
        )}
        {groups.map(group => (
          <ChangeGroupRows
            key={group.key}
            group={group}
            ids={ids}
            originOf={noOrigin}
          />
        ))}
        {items.length < totalItems && (
          <Text color="secondary">
            {t('diff.shown', { shown: items.length, total: totalItems })}
          </Text>
        )}
      </Section>
      {sbom && <SbomSection sbom={sbom} />}
    </div>
  );
}
