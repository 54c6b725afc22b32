import type { Operation } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { Link } from '@backstage/ui';
import { useEntityTabHref } from '../../../hooks/useEntityTabHref';
import { ServiceName } from '../../Attention';
import styles from './operations.module.css';

/** Who needs the service of an operation: some by name, all by number. */
export function ConsumersCell({ operation }: { operation: Operation }) {
  const { t } = usePactoTranslation();
  const tabHref = useEntityTabHref();
  const { consumers, consumerSample, entityRef } = operation;
  if (consumers === 0) return <>{t('operations.nobody')}</>;
  const further = consumers - consumerSample.length;
  const text = t('operations.further', { count: further });
  return (
    <ul className={styles.consumers}>
      {consumerSample.map(({ serviceId, name, entityRef: ref, range }) => (
        <li key={serviceId}>
          <ServiceName name={name} entityRef={ref} />{' '}
          {range && (
            <code>
              <bdi>{range}</bdi>
            </code>
          )}
        </li>
      ))}
      {further > 0 && (
        <li>
          {entityRef ? (
            <Link href={tabHref(entityRef, 'dependencies')}>{text}</Link>
          ) : (
            text
          )}
        </li>
      )}
    </ul>
  );
}
