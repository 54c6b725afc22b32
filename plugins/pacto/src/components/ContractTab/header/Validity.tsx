import { Link } from '@backstage/ui';
import type {
  Revision,
  ServiceSummary,
} from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { ValidityMark } from '../../marks';

export interface ValidityProps {
  service: ServiceSummary;
  revision?: Revision;
}

/** Is the revision valid, and how much was found. Without a revision: what is known of the service. */
export function Validity({ service, revision }: ValidityProps) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  if (!revision) {
    return <ValidityMark status={service.status} />;
  }
  const status = revision.state === 'valid' ? 'valid' : 'invalid';
  const count = (severity: string) =>
    revision.findings.filter(finding => finding.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  return (
    <>
      <ValidityMark status={status} />
      {errors > 0 && (
        <Link href={href({ hash: 'source' })}>
          {t('contract.errors', { count: errors })}
        </Link>
      )}
      {warnings > 0 && (
        <Link href={href({ hash: 'source' })}>
          {t('contract.warnings', { count: warnings })}
        </Link>
      )}
    </>
  );
}
