import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ownerLabel } from '@pacto/core';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ownersOf } from '../../../hooks/useRelatedEntities';
import type { RevisionView } from '../RevisionView';

/**
 * Who owns the service. The catalog resolved the owner of the current revision; of any other only the text in the
 * contract is known.
 */
export function ContractOwner({ view }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const { contract, entity, related, revision } = view;
  const owners = revision.current
    ? ownersOf(entity).filter(ref => related.value?.has(ref))
    : [];
  if (owners.length > 0) {
    return (
      <>
        {owners.map(ref => (
          <EntityRefLink key={ref} entityRef={ref} defaultKind="group" />
        ))}
      </>
    );
  }
  const owner = ownerLabel(contract.service.owner);
  if (owner === undefined) return t('contract.noOwner');
  const notInCatalog = revision.current && related.value !== undefined;
  const text = <bdi>{owner}</bdi>;
  return notInCatalog ? (
    <span>{t('contract.ownerNotInCatalog', { owner: text })}</span>
  ) : (
    text
  );
}
