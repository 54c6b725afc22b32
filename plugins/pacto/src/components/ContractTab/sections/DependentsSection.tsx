import { Text } from '@backstage/ui';
import type { DependentList } from '@pacto/backstage-plugin-pacto-common';
import {
  useMoreDependents,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadMore } from '../../LoadMore';
import { LoadedContent } from '../../Section';
import { VerdictCountsLine } from '../../VerdictCountsLine';
import type { RevisionView } from '../RevisionView';
import { DependentsTable } from './DependentsTable';

/** Who needs the service, how far that reaches, and whether what is published fits them. */
export function DependentsSection({ view }: { view: RevisionView }) {
  return (
    <LoadedContent loaded={view.dependents}>
      {answer => <Dependents serviceId={view.service.id} answer={answer} />}
    </LoadedContent>
  );
}

interface DependentsProps {
  serviceId: string;
  answer: DependentList;
}

function Dependents({ serviceId, answer }: DependentsProps) {
  const { t } = usePactoTranslation();
  const { totalItems, counts, blastRadius } = answer;
  const pages = useMoreDependents(serviceId, answer);
  const { items } = pages;
  const judged = items.filter(({ verdict }) => verdict !== 'unknown');
  const unknown = items.filter(({ verdict }) => verdict === 'unknown');
  return (
    <>
      <Text as="p">
        {t('dependents.blastRadius', {
          count: blastRadius.total,
          required: blastRadius.required,
        })}
      </Text>
      <div>
        <Text color="secondary">{t('dependents.direct')}</Text>{' '}
        <VerdictCountsLine counts={counts} />
      </div>
      {judged.length > 0 && (
        <DependentsTable label={t('dependents.label')} dependents={judged} />
      )}
      {unknown.length > 0 && (
        <>
          <Text as="h3" variant="body-medium" weight="bold">
            {t('dependents.unknownTitle')}
          </Text>
          <DependentsTable
            label={t('dependents.unknownLabel')}
            dependents={unknown}
          />
        </>
      )}
      <LoadMore
        pages={pages}
        text={t('dependents.shown', { shown: items.length, total: totalItems })}
      />
    </>
  );
}
