import { useEntity } from '@backstage/plugin-catalog-react';
import {
  loadErrorKind,
  LoadErrorNotice,
  usePactoService,
} from '@pacto/backstage-plugin-pacto-react';
import { ContractSkeleton } from './ContractSkeleton';
import { ServiceContract } from './ServiceContract';
import { UnknownService } from './UnknownService';

/** The contract of the entity at hand, at the digest in the address or else the current one. */
export function ContractTab() {
  const { entity } = useEntity();
  const { value, error, reload } = usePactoService(entity);
  if (value) return <ServiceContract entity={entity} answer={value} />;
  if (!error) return <ContractSkeleton />;
  return loadErrorKind(error) === 'notFound' ? (
    <UnknownService entity={entity} />
  ) : (
    <LoadErrorNotice error={error} onRetry={reload} />
  );
}
