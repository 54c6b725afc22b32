import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import {
  useAttention,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { FailingItem } from '../../Attention';
import { LoadedContent, Section } from '../../Section';
import styles from './AttentionFirst.module.css';

/** Shown before the reader asks for more, and then. */
const FEW = 5;
const MANY = 50;

/** The contracts that break rules, those that most services need first. */
export function AttentionFirst() {
  const { t } = usePactoTranslation();
  const [limit, setLimit] = useState(FEW);
  const attention = useAttention({ scope: 'all', limit });
  return (
    <Section
      id="attention"
      title={t('attention.title')}
      count={attention.value?.totals.failing}
    >
      <LoadedContent loaded={attention} lines={FEW}>
        {({ failing, totals }) => (
          <>
            <Text as="p" color="secondary">
              {t(failing.length === 0 ? 'attention.none' : 'attention.order')}
            </Text>
            <ul className={styles.list}>
              {failing.map(item => (
                <FailingItem key={item.serviceId} item={item} />
              ))}
            </ul>
            {totals.failing > failing.length && limit < MANY && (
              <div>
                <Button
                  size="small"
                  variant="tertiary"
                  onPress={() => setLimit(MANY)}
                >
                  {t('attention.more', {
                    count: Math.min(totals.failing, MANY),
                  })}
                </Button>
              </div>
            )}
            {totals.failing > MANY && limit === MANY && (
              <Text as="p" color="secondary">
                {t('attention.further', { count: totals.failing - MANY })}
              </Text>
            )}
          </>
        )}
      </LoadedContent>
    </Section>
  );
}
