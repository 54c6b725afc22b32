import { Cell } from '@backstage/ui';
import type { ServiceSummary } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ComplianceSummary } from '../../ComplianceSummary';

/** Compliance of the version that is shown, with the reasons. */
export function ComplianceCell({ service }: { service: ServiceSummary }) {
  const { t } = usePactoTranslation();
  const { name, compliance } = service;
  return (
    <Cell textValue={t(`compliance.status.${compliance.status}`)}>
      <ComplianceSummary name={name} compliance={compliance} />
    </Cell>
  );
}
