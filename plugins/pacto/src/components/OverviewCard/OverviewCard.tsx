import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  LimitationsBanner,
  loadErrorKind,
  usePactoService,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { UnknownService } from '../ContractTab/UnknownService';
import { PartBoundary } from '../PartBoundary';
import { LoadedContent } from '../Section';
import { OverviewFacts } from './OverviewFacts';
import { TabLinks } from './TabLinks';

/** The contract of the entity at hand in a few facts, with the way to its tabs. */
export function OverviewCard() {
  const { t } = usePactoTranslation();
  const { entity } = useEntity();
  const answer = usePactoService(entity);
  const isUnknown = answer.error && loadErrorKind(answer.error) === 'notFound';
  return (
    <EntityInfoCard
      title={t('overview.title')}
      footerActions={answer.value && <TabLinks />}
    >
      <PartBoundary>
        {isUnknown ? (
          <UnknownService entity={entity} />
        ) : (
          <LoadedContent loaded={answer} lines={6}>
            {value => (
              <>
                <LimitationsBanner answer={value} />
                <OverviewFacts entity={entity} service={value.service} />
              </>
            )}
          </LoadedContent>
        )}
      </PartBoundary>
    </EntityInfoCard>
  );
}
