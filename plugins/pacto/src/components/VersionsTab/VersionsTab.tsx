import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { Flex, Text } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  LimitationsBanner,
  loadErrorKind,
  LoadErrorNotice,
  usePactoService,
  usePactoTranslation,
  useVersions,
} from '@pacto/backstage-plugin-pacto-react';
import { useCursorPages } from '../../hooks/useCursorPages';
import { UnknownService } from '../ContractTab/UnknownService';
import { CursorPager } from '../CursorPager';
import { LoadedContent } from '../Section';
import { VersionsTable } from './VersionsTable';

/** All versions of the contract of the entity at hand, newest first. */
export function VersionsTab() {
  const { entity } = useEntity();
  return <EntityVersions key={stringifyEntityRef(entity)} entity={entity} />;
}

function EntityVersions({ entity }: { entity: Entity }) {
  const { t } = usePactoTranslation();
  const pages = useCursorPages();
  const service = usePactoService(entity);
  const versions = useVersions(service.value?.service.id, {
    cursor: pages.cursor,
  });
  if (service.error && !service.value) {
    return loadErrorKind(service.error) === 'notFound' ? (
      <UnknownService entity={entity} />
    ) : (
      <LoadErrorNotice error={service.error} onRetry={service.reload} />
    );
  }
  return (
    <Flex direction="column" gap="4">
      <LoadedContent loaded={versions} lines={8}>
        {answer => (
          <>
            <LimitationsBanner answer={answer} />
            {answer.items.length === 0 ? (
              <Text color="secondary">{t('versions.empty')}</Text>
            ) : (
              <>
                <Text color="secondary">{t('status.scope')}</Text>
                <VersionsTable versions={answer.items} />
              </>
            )}
            <CursorPager
              pages={pages}
              nextCursor={answer.pageInfo.nextCursor}
              total={t('versions.total', { count: answer.totalItems })}
            />
          </>
        )}
      </LoadedContent>
    </Flex>
  );
}
