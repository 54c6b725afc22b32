import { Button, Text } from '@backstage/ui';
import type { GraphAnswer } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { summarize } from './summarize';
import styles from './DependenciesTab.module.css';

export interface GraphAnswerLineProps {
  answer: GraphAnswer;
  /** The graph is about another service than the page. */
  isElsewhere: boolean;
  onReturn(): void;
}

/** What it needs, what is wrong with that, and how many need it, in a sentence or two. */
export function GraphAnswerLine(props: GraphAnswerLineProps) {
  const { answer, isElsewhere, onReturn } = props;
  const { t } = usePactoTranslation();
  const { needs, unresolved, unknown, conflicts } = summarize(answer);
  const root = answer.nodes.find(({ id }) => id === answer.root);
  const parts = [
    needs > 0
      ? t('graph.answer.needs', { count: needs })
      : t('graph.answer.needsNothing'),
    ...(unresolved > 0
      ? [t('graph.answer.unresolved', { count: unresolved })]
      : []),
    ...(unknown > 0 ? [t('graph.answer.unknown', { count: unknown })] : []),
    ...(conflicts > 0
      ? [t('graph.answer.conflicts', { count: conflicts })]
      : []),
  ];
  const { total, required } = answer.blastRadius;
  const isDisputed = answer.conflicts.some(
    ({ target }) => target.serviceId === answer.root,
  );
  return (
    <div>
      {isElsewhere && root && (
        <div className={styles.elsewhere}>
          {t('graph.around', { name: <bdi>{root.name}</bdi> })}
          <Button size="small" variant="tertiary" onPress={onReturn}>
            {t('graph.return')}
          </Button>
        </div>
      )}
      <Text as="p" variant="title-x-small">
        {t('graph.answer.sentence', { parts })}{' '}
        {total > 0
          ? t('graph.answer.neededBy', { count: total, required })
          : t('graph.answer.neededByNobody')}{' '}
        {isDisputed && t('graph.answer.disputed')}
      </Text>
    </div>
  );
}
