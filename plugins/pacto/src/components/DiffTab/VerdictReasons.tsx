import { Link } from '@backstage/ui';
import type { VerdictReason } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../hooks/useQueryHref';
import { describePath } from './changes/describePath';
import styles from './DiffTab.module.css';

/** Reasons shown without asking. */
const FIRST = 2;

/** Why a consumer is affected or not, with the way to the change that it rests on. */
export function VerdictReasons({ reasons }: { reasons: VerdictReason[] }) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  const toChange = (path: string) =>
    href({
      params: { q: path, class: undefined, part: undefined },
      hash: 'changes',
    });
  const line = ({ message, change }: VerdictReason, index: number) => (
    <div key={index} className={styles.secondary}>
      {change !== undefined && (
        <Link variant="body-medium" href={toChange(change)}>
          <bdi>{describePath(change, t)}</bdi>
        </Link>
      )}{' '}
      <bdi>{withoutStart(message, change)}</bdi>
    </div>
  );
  return (
    <>
      {reasons.slice(0, FIRST).map(line)}
      {reasons.length > FIRST && (
        <details>
          <summary className={styles.secondary}>
            {t('diff.moreReasons', { count: reasons.length - FIRST })}
          </summary>
          {reasons.slice(FIRST).map(line)}
        </details>
      )}
    </>
  );
}

/** Messages about a change begin with its path, which is the link already. */
function withoutStart(message: string, start = ''): string {
  return message.startsWith(start)
    ? message.slice(start.length).trimStart()
    : message;
}
