import { Badge, Link } from '@backstage/ui';
import type { PreviewEntity } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useEntityTabHref } from '../../../../hooks/useEntityTabHref';
import styles from './preview.module.css';

/** One entity: its name, whether the catalog has it, whose it would be, and what keeps it from being complete. */
export function PreviewedEntity({ entity }: { entity: PreviewEntity }) {
  const { t } = usePactoTranslation();
  const tabHref = useEntityTabHref();
  const { entityRef, kind, type, owner, state, findings } = entity;
  return (
    <li>
      <div className={styles.head}>
        {state === 'new' ? (
          <bdi>{entityRef}</bdi>
        ) : (
          <Link href={tabHref(entityRef, 'contract')}>
            <bdi>{entityRef}</bdi>
          </Link>
        )}
        <Badge size="small">{t(`preview.state.${state}`)}</Badge>
        <span>
          {kind} {type && <bdi>{type}</bdi>}
        </span>
        {owner && (
          <span>{t('preview.owner', { owner: <bdi>{owner}</bdi> })}</span>
        )}
      </div>
      {findings.map(finding => (
        <div key={finding} className={styles.finding}>
          <StatusMark mark="attention" label={t('severity.warning')} />{' '}
          <bdi>{finding}</bdi>
        </div>
      ))}
    </li>
  );
}
