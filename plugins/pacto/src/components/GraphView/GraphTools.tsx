import { ButtonIcon } from '@backstage/ui';
import { RiAddLine, RiFullscreenLine, RiSubtractLine } from '@remixicon/react';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from './GraphView.module.css';

export interface GraphToolsProps {
  onZoomIn(): void;
  onZoomOut(): void;
  onFit(): void;
}

/** For the pointer what plus, minus and 0 are for the keyboard. */
export function GraphTools({ onZoomIn, onZoomOut, onFit }: GraphToolsProps) {
  const { t } = usePactoTranslation();
  const tools = [
    ['zoomIn', <RiAddLine />, onZoomIn],
    ['zoomOut', <RiSubtractLine />, onZoomOut],
    ['fit', <RiFullscreenLine />, onFit],
  ] as const;
  return (
    <div className={styles.tools}>
      {tools.map(([id, icon, act]) => (
        <ButtonIcon
          key={id}
          size="small"
          variant="secondary"
          aria-label={t(`graphView.${id}`)}
          icon={icon}
          onPress={act}
        />
      ))}
    </div>
  );
}
