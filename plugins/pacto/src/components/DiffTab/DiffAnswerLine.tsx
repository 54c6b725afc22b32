import { useRef } from 'react';
import { Text } from '@backstage/ui';
import type {
  Change,
  DiffAnswer,
  ImpactAnswer,
  UploadDiff,
} from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  type Loaded,
} from '@pacto/backstage-plugin-pacto-react';
import { ChangeMark, StepMark } from '../marks';
import { describeCounts } from './describeCounts';
import { describeKinds } from './describeKinds';
import { ImpactLine } from './ImpactLine';
import styles from './DiffTab.module.css';

export interface DiffAnswerLineProps {
  diff: DiffAnswer | UploadDiff;
  /** Those that are loaded. */
  changes: Change[];
  /** Not asked for where the two are not versions of one service. */
  impact?: Loaded<ImpactAnswer>;
  /** The versions are of two services, so the step from one to the other says nothing. */
  isAcross?: boolean;
}

/** The answer: is it safe, who is affected, and does the version say so. */
export function DiffAnswerLine(props: DiffAnswerLineProps) {
  const { diff, changes, impact, isAcross } = props;
  const { t } = usePactoTranslation();
  const { classification, counts, limitations, step } = diff;
  // Those of a source say that there may be other revisions, not that these two were compared in part.
  const isPartial = limitations.some(({ sourceId }) => sourceId === undefined);
  // A filter leaves some of the changes out; the answer stays.
  const known = useRef<string[]>();
  const isNotable = counts.breaking + counts.potentialBreaking > 0;
  if (isNotable) known.current ??= describeKinds(diff, changes, t);
  const kinds = known.current;
  return (
    <div className={styles.answer} role="status">
      <Text as="p" variant="title-x-small">
        {t('diff.answer', {
          mark: (
            <ChangeMark classification={classification} isPartial={isPartial} />
          ),
          sentence: kinds
            ? t('diff.sentence', { parts: kinds })
            : describeCounts(counts, t),
        })}{' '}
        {isPartial && t('diff.atLeast')}
      </Text>
      {kinds && <div>{describeCounts(counts, t)}</div>}
      {impact && <ImpactLine impact={impact} />}
      {!isAcross && (
        <div>
          <StepMark step={step} />{' '}
          <bdi className={styles.secondary}>{step.message}</bdi>
        </div>
      )}
    </div>
  );
}
