import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { Flex } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  loadErrorKind,
  LoadErrorNotice,
  usePactoService,
  useVersionPages,
} from '@pacto/backstage-plugin-pacto-react';
import { UnknownService } from '../ContractTab/UnknownService';
import { LoadedContent } from '../Section';
import { VersionsContent } from './VersionsContent';

/** All versions of the contract of the entity at hand, newest first. */
export function VersionsTab() {
  const { entity } = useEntity();
  return <EntityVersions key={stringifyEntityRef(entity)} entity={entity} />;
}

function EntityVersions({ entity }: { entity: Entity }) {
  const service = usePactoService(entity);
  const serviceId = service.value?.service.id;
  const versions = useVersionPages(serviceId);
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
          <VersionsContent
            serviceId={serviceId!}
            answer={answer}
            pages={versions.pages}
          />
        )}
      </LoadedContent>
    </Flex>
  );
}
