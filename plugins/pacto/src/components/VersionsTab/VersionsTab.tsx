import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useState } from 'react';
import { Flex, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import {
  LimitationsBanner,
  loadErrorKind,
  LoadErrorNotice,
  usePactoService,
  usePactoTranslation,
  useVersions,
} from '@pacto/backstage-plugin-pacto-react';
import { useCursorPages } from '../../hooks/useCursorPages';
import { toDiffRouteRef } from '../../routes';
import { UnknownService } from '../ContractTab/UnknownService';
import { CursorPager } from '../CursorPager';
import { LoadedContent } from '../Section';
import { CompareBar } from './CompareBar';
import { VersionsTable } from './VersionsTable';

/** All versions of the contract of the entity at hand, newest first. */
export function VersionsTab() {
  const { entity } = useEntity();
  return <EntityVersions key={stringifyEntityRef(entity)} entity={entity} />;
}

function EntityVersions({ entity }: { entity: Entity }) {
  const { t } = usePactoTranslation();
  const pages = useCursorPages();
  const [selected, setSelected] = useState<Version[]>([]);
  const mayCompare = useRouteRef(toDiffRouteRef) !== undefined;
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
                <CompareBar selected={selected} />
                <VersionsTable
                  versions={answer.items}
                  selected={selected}
                  onSelect={mayCompare ? setSelected : undefined}
                />
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
