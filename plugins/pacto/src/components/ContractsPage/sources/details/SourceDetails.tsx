import { Flex, Link, Text } from '@backstage/ui';
import type { Source, SourceList } from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  type Loaded,
} from '@pacto/backstage-plugin-pacto-react';
import { useContractsHref } from '../../../../hooks/useContractsHref';
import { LoadedContent, Section } from '../../../Section';
import { PreviewButton } from '../preview';
import { SourceFacts } from '../SourceFacts';
import { SourceItem } from '../SourceItem';
import { PastSyncs } from './PastSyncs';
import { Repositories } from './Repositories';

export interface SourceDetailsProps {
  sourceId: string;
  sources: Loaded<SourceList>;
  onSyncStarted(): void;
}

/** One source: how it does, its repositories one by one, and its past syncs. */
export function SourceDetails(props: SourceDetailsProps) {
  const { sourceId, sources, onSyncStarted } = props;
  const { t } = usePactoTranslation();
  const href = useContractsHref()('sources');
  return (
    <Flex direction="column" gap="5">
      {href && (
        <div>
          <Link href={href}>{t('sources.all')}</Link>
        </div>
      )}
      <LoadedContent loaded={sources} lines={6}>
        {({ items }) => {
          const source = items.find(({ id }) => id === sourceId);
          if (!source) {
            return (
              <Text as="p">{t('sources.notFound', { source: sourceId })}</Text>
            );
          }
          return (
            <>
              <Section id="source" title={sourceId}>
                <SourceItem
                  source={withOwnProblems(source)}
                  onSyncStarted={onSyncStarted}
                  isNamed
                  actions={<PreviewButton sourceId={sourceId} />}
                >
                  <SourceFacts source={source} />
                </SourceItem>
              </Section>
              <Repositories sourceId={sourceId} />
              <PastSyncs source={source} />
            </>
          );
        }}
      </LoadedContent>
    </Flex>
  );
}

/** Those of single repositories stand in the list of repositories. */
function withOwnProblems(source: Source): Source {
  return {
    ...source,
    problems: source.problems.filter(
      ({ repository }) => repository === undefined,
    ),
  };
}
