import { Text } from '@backstage/ui';
import type {
  DiffAnswer,
  ImpactAnswer,
} from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  type Loaded,
} from '@pacto/backstage-plugin-pacto-react';
import { ChangeMark, StepMark } from '../marks';
import { describeCounts } from './describeCounts';
import { ImpactLine } from './ImpactLine';
import styles from './DiffTab.module.css';

export interface DiffAnswerLineProps {
  diff: DiffAnswer;
  impact: Loaded<ImpactAnswer>;
}

/** The answer: is it safe, who is affected, and does the version say so. */
export function DiffAnswerLine({ diff, impact }: DiffAnswerLineProps) {
  const { t } = usePactoTranslation();
  const { classification, counts, limitations, step } = diff;
  // Those of a source say that there may be other revisions, not that these two were compared in part.
  const isPartial = limitations.some(({ sourceId }) => sourceId === undefined);
  return (
    <div className={styles.answer} role="status">
      <Text as="p" variant="title-x-small">
        {t('diff.answer', {
          mark: (
            <ChangeMark classification={classification} isPartial={isPartial} />
          ),
          sentence: describeCounts(counts, t),
        })}{' '}
        {isPartial && t('diff.atLeast')}
      </Text>
      <ImpactLine impact={impact} />
      <div>
        <StepMark step={step} />{' '}
        <bdi className={styles.secondary}>{step.message}</bdi>
      </div>
    </div>
  );
}
