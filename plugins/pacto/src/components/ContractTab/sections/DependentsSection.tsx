import { Text } from '@backstage/ui';
import type { DependentList } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { LoadedContent } from '../../Section';
import { VerdictCountsLine } from '../../VerdictCountsLine';
import type { RevisionView } from '../RevisionView';
import { DependentsTable } from './DependentsTable';

/** Who needs the service, how far that reaches, and whether what is published fits them. */
export function DependentsSection({ view }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  return (
    <LoadedContent loaded={view.dependents}>
      {answer =>
        answer.items.length === 0 && answer.blastRadius.total === 0 ? (
          <Text color="secondary">{t('dependents.empty')}</Text>
        ) : (
          <Dependents answer={answer} />
        )
      }
    </LoadedContent>
  );
}

function Dependents({ answer }: { answer: DependentList }) {
  const { t } = usePactoTranslation();
  const { items, counts, blastRadius } = answer;
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
    </>
  );
}
