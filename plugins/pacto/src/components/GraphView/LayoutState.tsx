import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { GraphScene } from './GraphScene';
import type { LayoutProgress } from './layout/useScene';
import styles from './GraphView.module.css';

export interface LayoutStateProps {
  scene?: GraphScene;
  progress?: LayoutProgress;
  nodes: number;
}

/** That the graph is being arranged, or that it could only be arranged plainly. */
export function LayoutState({ scene, progress, nodes }: LayoutStateProps) {
  const { t } = usePactoTranslation();
  if (progress) {
    const label = t('graphView.arranging', { count: nodes });
    return (
      <div className={styles.state} role="status">
        {label}{' '}
        <progress
          aria-label={label}
          value={progress.step + 1}
          max={progress.steps + 1}
        />
      </div>
    );
  }
  if (scene?.kind !== 'ranked') return null;
  return (
    <div className={styles.state} role="status">
      {t('graphView.ranked')}
    </div>
  );
}
