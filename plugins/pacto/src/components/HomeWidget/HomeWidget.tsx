import { Alert, Flex, Link } from '@backstage/ui';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import type { AttentionAnswer } from '@pacto/backstage-plugin-pacto-common';
import {
  LimitationsBanner,
  useAttention,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { useContractsHref } from '../../hooks/useContractsHref';
import {
  BreakItem,
  ExpiringItem,
  FailingItem,
  IncomingItem,
} from '../Attention';
import { PartBoundary } from '../PartBoundary';
import { LoadedContent } from '../Section';
import { AttentionPart } from './AttentionPart';
import styles from './HomeWidget.module.css';

/** Of each kind; the rest is counted. */
const LIMIT = 5;

/** What the reader and the teams of the reader should look at. */
export function HomeWidget() {
  const attention = useAttention({ scope: 'mine', limit: LIMIT });
  return (
    <div className={styles.widget}>
      <PartBoundary>
        <LoadedContent loaded={attention} lines={8}>
          {answer =>
            answer.owners.length === 0 ? <Nobody /> : <Mine answer={answer} />
          }
        </LoadedContent>
      </PartBoundary>
    </div>
  );
}

function Nobody() {
  const { t } = usePactoTranslation();
  return (
    <Alert
      status="info"
      icon
      role="status"
      title={t('home.nobody')}
      description={t('home.nobodyNextStep')}
    />
  );
}

function Mine({ answer }: { answer: AttentionAnswer }) {
  const { t } = usePactoTranslation();
  const href = useContractsHref();
  const { owners, breaks, incoming, failing, expiring, totals } = answer;
  return (
    <Flex direction="column" gap="4">
      <LimitationsBanner answer={answer} />
      <AttentionPart kind="breaks" total={totals.breaks}>
        {breaks.map(item => (
          <BreakItem key={`${item.serviceId} ${item.digest}`} item={item} />
        ))}
      </AttentionPart>
      <AttentionPart kind="incoming" total={totals.incoming}>
        {incoming.map((item, index) => (
          <IncomingItem key={index} item={item} />
        ))}
      </AttentionPart>
      <AttentionPart kind="failing" total={totals.failing}>
        {failing.map(item => (
          <FailingItem key={item.serviceId} item={item} />
        ))}
      </AttentionPart>
      <AttentionPart kind="expiring" total={totals.expiring}>
        {expiring.map(item => (
          <ExpiringItem
            key={`${item.serviceId} ${item.claim ?? ''}`}
            item={item}
          />
        ))}
      </AttentionPart>
      <div className={styles.foot}>
        <span>
          {t('home.owners', {
            owners: <EntityRefLinks entityRefs={owners} />,
          })}
        </span>
        {href('services') && (
          <Link href={href('services')}>{t('home.fleet')}</Link>
        )}
      </div>
    </Flex>
  );
}
