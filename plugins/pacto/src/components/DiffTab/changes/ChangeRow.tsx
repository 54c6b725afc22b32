import { Link, Tooltip, TooltipTrigger } from '@backstage/ui';
import type { Change } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { ChangeMark } from '../../marks';
import { BeforeAfter } from './BeforeAfter';
import { describePath } from './describePath';
import styles from './changes.module.css';

export interface ChangeRowProps {
  id: string;
  change: Change;
  /** The address points to it. */
  isTarget: boolean;
}

/** One change: how bad, what, from what to what, why, and how to make it safe. */
export function ChangeRow({ id, change, isTarget }: ChangeRowProps) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const { classification, path, type, reason, remedy, ruleId, subject } =
    change;
  return (
    <li id={id} className={styles.row} tabIndex={-1} data-current={isTarget}>
      <div>
        <ChangeMark classification={classification} />
      </div>
      <div>
        <div className={styles.secondary}>{t(`change.type.${type}`)}</div>
        <TooltipTrigger>
          <Link variant="body-medium" standalone href={href({ hash: id })}>
            <bdi>{subject?.file === path ? path : describePath(path, t)}</bdi>
          </Link>
          <Tooltip>{path}</Tooltip>
        </TooltipTrigger>
      </div>
      <div>
        <BeforeAfter change={change} />
      </div>
      <div>
        <bdi>{reason}</bdi>
        {remedy && (
          <div className={styles.secondary}>
            {t('change.remedy', { remedy: <bdi>{remedy}</bdi> })}
          </div>
        )}
        <div>
          <code className={styles.rule}>{ruleId}</code>
        </div>
      </div>
    </li>
  );
}
