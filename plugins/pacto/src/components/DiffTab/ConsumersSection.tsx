import { Text } from '@backstage/ui';
import type {
  Consumer,
  ImpactAnswer,
} from '@pacto/backstage-plugin-pacto-common';
import {
  LimitationsBanner,
  usePactoTranslation,
  type LoadedPages,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadedContent, Section } from '../Section';
import { VerdictCountsLine } from '../VerdictCountsLine';
import { ConsumersTable } from './ConsumersTable';
import { LoadMore } from '../LoadMore';

/** The services that need this one, directly or not, with what the change means to each. */
export function ConsumersSection({
  impact,
}: {
  impact: LoadedPages<ImpactAnswer, Consumer>;
}) {
  const { t } = usePactoTranslation();
  return (
    <Section
      id="consumers"
      title={t('diff.consumers')}
      count={impact.value?.totalItems}
    >
      <LoadedContent loaded={impact}>
        {answer => (
          <>
            <LimitationsBanner answer={answer} />
            {answer.totalItems === 0 ? (
              <Text color="secondary">{t('diff.noConsumers')}</Text>
            ) : (
              <>
                <VerdictCountsLine counts={answer.counts} />
                <ConsumersTable consumers={impact.pages.items} />
                <LoadMore
                  pages={impact.pages}
                  text={t('diff.consumersTotal', {
                    shown: impact.pages.items.length,
                    total: answer.totalItems,
                  })}
                />
              </>
            )}
          </>
        )}
      </LoadedContent>
    </Section>
  );
}
