import { Link } from '@backstage/ui';
import type { FleetChange } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useEntityTabHref } from '../../hooks/useEntityTabHref';
import { ChangeMark } from '../marks';
import styles from './Attention.module.css';

export interface ChangeLinkProps {
  change: Pick<
    FleetChange,
    | 'name'
    | 'entityRef'
    | 'version'
    | 'digest'
    | 'from'
    | 'state'
    | 'classification'
  >;
}

/** From which version to which, and how badly it changed; the versions lead to the comparison. */
export function ChangeLink({ change }: ChangeLinkProps) {
  const { t } = usePactoTranslation();
  const tabHref = useEntityTabHref();
  const { name, entityRef, digest, from, state, classification } = change;
  const to = change.version ?? digest.slice(0, 19);
  const text = from
    ? t('changes.fromTo', {
        from: from.version ?? from.digest.slice(0, 19),
        to,
      })
    : to;
  const href = () => {
    if (entityRef === undefined) return undefined;
    return from
      ? tabHref(entityRef, 'diff', { from: from.digest, to: digest })
      : tabHref(entityRef, 'contract', { at: digest });
  };
  const target = href();
  return (
    <span className={styles.head}>
      {target ? (
        <Link
          href={target}
          aria-label={t(from ? 'changes.compare' : 'changes.read', {
            name,
            versions: text,
          })}
        >
          <bdi>{text}</bdi>
        </Link>
      ) : (
        <bdi>{text}</bdi>
      )}
      {classification && (
        <ChangeMark
          classification={classification}
          isPartial={state === 'partial'}
        />
      )}
      {!classification && state === 'first' && (
        <span className={styles.secondary}>{t('hop.first')}</span>
      )}
      {!classification && state !== 'first' && (
        <StatusMark
          mark="unknown"
          label={t(state === 'pending' ? 'hop.pending' : 'hop.failed')}
        />
      )}
    </span>
  );
}
