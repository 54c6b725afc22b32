import { useEntity } from '@backstage/plugin-catalog-react';
import {
  loadErrorKind,
  LoadErrorNotice,
  usePactoService,
} from '@pacto/backstage-plugin-pacto-react';
import { UnknownService } from '../ContractTab/UnknownService';
import { DependenciesSkeleton } from './DependenciesSkeleton';
import { ServiceDependencies } from './ServiceDependencies';

/** What the service of the entity at hand needs, and what needs it, directly or not. */
export function DependenciesTab() {
  const { entity } = useEntity();
  const { value, error, reload } = usePactoService(entity);
  if (value) {
    return (
      <ServiceDependencies key={value.service.id} service={value.service} />
    );
  }
  if (!error) return <DependenciesSkeleton />;
  return loadErrorKind(error) === 'notFound' ? (
    <UnknownService entity={entity} />
  ) : (
    <LoadErrorNotice error={error} onRetry={reload} />
  );
}
