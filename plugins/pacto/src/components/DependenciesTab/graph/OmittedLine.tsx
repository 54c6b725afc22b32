import { Button, Text } from '@backstage/ui';
import type { GraphAnswer } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from '../DependenciesTab.module.css';

export interface OmittedLineProps {
  answer: GraphAnswer;
  onShowMore?(): void;
}

/** What the answer leaves out, and the way to it. */
export function OmittedLine({ answer, onShowMore }: OmittedLineProps) {
  const { t } = usePactoTranslation();
  const { nodes, filtered, beyondDepth } = answer.omitted;
  const parts = [
    ...(nodes > 0 ? [t('graph.omitted.nodes', { count: nodes })] : []),
    ...(filtered > 0 ? [t('graph.omitted.filtered', { count: filtered })] : []),
    ...(beyondDepth > 0
      ? [t('graph.omitted.beyondDepth', { count: beyondDepth })]
      : []),
  ];
  if (parts.length === 0) return null;
  return (
    <div className={styles.omitted}>
      <Text variant="body-small" color="secondary">
        {t('graph.omitted.sentence', { parts })}
      </Text>
      {onShowMore && (
        <Button size="small" variant="tertiary" onPress={onShowMore}>
          {t('graph.omitted.more')}
        </Button>
      )}
    </div>
  );
}
