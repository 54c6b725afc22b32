import { Button, Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from './GraphView.module.css';

export interface DrawnLineProps {
  drawn: number;
  total: number;
  onShowTable?(): void;
}

/** How much of the data is in the picture, and where the rest is. */
export function DrawnLine({ drawn, total, onShowTable }: DrawnLineProps) {
  const { t } = usePactoTranslation();
  return (
    <div className={styles.drawn} data-drawn={drawn} data-total={total}>
      <Text variant="body-small" color="secondary">
        {t('graphView.drawn', { drawn, count: total })}
      </Text>
      {onShowTable && (
        <Button size="small" variant="tertiary" onPress={onShowTable}>
          {t('graphView.showTable')}
        </Button>
      )}
    </div>
  );
}
