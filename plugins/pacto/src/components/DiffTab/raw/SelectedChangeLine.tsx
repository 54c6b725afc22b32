import { Link } from '@backstage/ui';
import { useLocation } from 'react-router-dom';
import type { Change } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { ChangeMark } from '../../marks';
import { changePlace } from '../changes/changeIds';
import { describePath } from '../changes/describePath';
import { addressNames } from '../useDiffAddress';
import styles from './raw.module.css';

/** The change that the files are shown at, with the way back to it. */
export function SelectedChangeLine({ change }: { change: Change }) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const { search } = useLocation();
  const id = new URLSearchParams(search).get(addressNames.change) ?? '';
  return (
    <div className={styles.selected}>
      <ChangeMark classification={change.classification} />
      <span>{t(`change.type.${change.type}`)}</span>
      <Link href={href({ hash: changePlace(id) })}>
        <bdi>{describePath(change.path, t)}</bdi>
      </Link>
    </div>
  );
}
