import type { ComplianceStatus } from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';

/** How each compliance status is drawn. */
export const complianceMarks: Readonly<Record<ComplianceStatus, Mark>> = {
  Compliant: 'good',
  Warning: 'attention',
  NonCompliant: 'bad',
  Invalid: 'bad',
  Unknown: 'unknown',
  Reference: 'neutral',
};

/** Does a contract keep the rules? */
export function ComplianceMark({ status }: { status: ComplianceStatus }) {
  const { t } = usePactoTranslation();
  return (
    <StatusMark
      mark={complianceMarks[status]}
      label={t(`compliance.status.${status}`)}
    />
  );
}
