import { Link } from '@backstage/ui';
import type {
  Revision,
  ServiceSummary,
  Status,
} from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { ValidityMark } from '../../marks';

export interface ValidityProps {
  service: ServiceSummary;
  revision?: Revision;
}

const statuses: Readonly<Record<Revision['state'], Status>> = {
  valid: 'valid',
  invalid: 'invalid',
  unreadable: 'invalid',
  unchecked: 'unknown',
};

/** Is the revision valid, and how much was found. Without a revision: what is known of the service. */
export function Validity({ service, revision }: ValidityProps) {
  const { t } = usePactoTranslation();
  const href = useQueryHref();
  if (!revision) {
    return <ValidityMark status={service.status} />;
  }
  const count = (severity: string) =>
    revision.findings.filter(finding => finding.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  return (
    <>
      <ValidityMark status={statuses[revision.state]} />
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
