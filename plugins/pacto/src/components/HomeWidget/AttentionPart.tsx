import { Children, useId, type ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import styles from './HomeWidget.module.css';

const emptyTexts = {
  breaks: 'home.noBreaks',
  incoming: 'home.noIncoming',
  failing: 'home.noFailing',
  expiring: 'home.noExpiring',
} as const;

export interface AttentionPartProps {
  kind: keyof typeof emptyTexts;
  total: number;
  /** The most urgent of them. */
  children: ReactNode;
}

/** One kind of what needs attention, with how much of it there is. */
export function AttentionPart({ kind, total, children }: AttentionPartProps) {
  const { t } = usePactoTranslation();
  const headingId = useId();
  const shown = Children.count(children);
  return (
    <section aria-labelledby={headingId}>
      <Text as="h3" variant="body-medium" weight="bold" id={headingId}>
        {t(`home.${kind}`)}{' '}
        <span className={styles.count}>
          {t('contracts.number', { number: total })}
        </span>
      </Text>
      {total === 0 ? (
        <Text as="p" variant="body-small">
          {t(emptyTexts[kind])}
        </Text>
      ) : (
        <ul className={styles.list}>{children}</ul>
      )}
      {total > shown && (
        <Text as="p" variant="body-small">
          {t('home.shown', { shown, total })}
        </Text>
      )}
    </section>
  );
}
