import { Link, Tooltip, TooltipTrigger } from '@backstage/ui';
import type { Change } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { ChangeMark } from '../../marks';
import { addressNames } from '../useDiffAddress';
import { BeforeAfter } from './BeforeAfter';
import { changePlace } from './changeIds';
import { describePath } from './describePath';
import { OriginText } from './OriginText';
import type { Origin } from './origins';
import styles from './changes.module.css';

export interface ChangeRowProps {
  id: string;
  change: Change;
  /** The address points to it. */
  isTarget: boolean;
  origin?: Origin;
  /** A place on the page that shows the files of the selected change. */
  filesPlace?: string;
}

/** One change: how bad, what, from what to what, why, how to make it safe, and since which version. */
export function ChangeRow(props: ChangeRowProps) {
  const { id, change, isTarget, origin, filesPlace } = props;
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const { classification, path, type, reason, remedy, ruleId, subject } =
    change;
  const params = { [addressNames.change]: id, [addressNames.file]: undefined };
  return (
    <li
      id={changePlace(id)}
      className={styles.row}
      tabIndex={-1}
      data-current={isTarget}
      aria-current={isTarget || undefined}
    >
      <div>
        <ChangeMark classification={classification} />
      </div>
      <div>
        <div className={styles.secondary}>{t(`change.type.${type}`)}</div>
        <TooltipTrigger>
          <Link variant="body-medium" standalone href={href({ params })}>
            <bdi>{subject?.file === path ? path : describePath(path, t)}</bdi>
          </Link>
          <Tooltip>{path}</Tooltip>
        </TooltipTrigger>
        {isTarget && filesPlace && (
          <div>
            <Link
              variant="body-medium"
              href={href({ params, hash: filesPlace })}
            >
              {t('change.showInFiles')}
            </Link>
          </div>
        )}
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
        {(origin || (origin === null && classification !== 'NON_BREAKING')) && (
          <OriginText origin={origin} />
        )}
        <div>
          <code className={styles.rule}>{ruleId}</code>
        </div>
      </div>
    </li>
  );
}
