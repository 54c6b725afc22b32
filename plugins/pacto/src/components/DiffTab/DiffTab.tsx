import { useEntity } from '@backstage/plugin-catalog-react';
import {
  loadErrorKind,
  LoadErrorNotice,
  usePactoService,
} from '@pacto/backstage-plugin-pacto-react';
import { UnknownService } from '../ContractTab/UnknownService';
import { DiffSkeleton } from './DiffSkeleton';
import { ServiceDiff } from './ServiceDiff';

/** What changed between two revisions of the contract of the entity at hand. */
export function DiffTab() {
  const { entity } = useEntity();
  const { value, error, reload } = usePactoService(entity);
  if (value)
    return <ServiceDiff key={value.service.id} service={value.service} />;
  if (!error) return <DiffSkeleton />;
  return loadErrorKind(error) === 'notFound' ? (
    <UnknownService entity={entity} />
  ) : (
    <LoadErrorNotice error={error} onRetry={reload} />
  );
}
