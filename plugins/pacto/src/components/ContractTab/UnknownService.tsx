import type { Entity } from '@backstage/catalog-model';
import { Alert } from '@backstage/ui';
import { PACTO_CONTRACT_ANNOTATION } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

/** No contract is known for the entity: why, and what to do. */
export function UnknownService({ entity }: { entity: Entity }) {
  const { t } = usePactoTranslation();
  const value = entity.metadata.annotations?.[PACTO_CONTRACT_ANNOTATION];
  const annotation = <code>{PACTO_CONTRACT_ANNOTATION}</code>;
  return (
    <Alert
      status="info"
      icon
      role="status"
      title={t('contract.unknownService')}
      description={
        value
          ? t('contract.unknownServiceAnnotated', {
              annotation,
              value: <code>{value}</code>,
            })
          : t('contract.unknownServiceBare', { annotation })
      }
    />
  );
}
